using System.Globalization;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Api.OptionData;

/// <summary>
/// A contract's symbol taken apart, by the rule of the Options Clearing Corporation: root, YYMMDD, C or P, strike in thousandths of a
/// dollar. <c>AAPL260320C00190000</c> is the AAPL call of 20 March 2026 at $190.
/// </summary>
/// <param name="Root">1 to 6 letters and digits: the underlying without its dot, followed by a digit after some corporate actions.</param>
/// <param name="Expiration">The last day it can be traded.</param>
/// <param name="Type">Call or put.</param>
/// <param name="Strike">Price at which it is exercised, per share in USD.</param>
/// <seealso href="https://www.theocc.com/company-information/documents-and-archives/options-symbology-initiative"/>
public readonly partial record struct OptionSymbol(string Root, DateOnly Expiration, OptionType Type, decimal Strike)
{
    private const decimal Thousandth = 0.001m;

    /// <summary>Takes a symbol apart; null when it is none. Capitals and ASCII digits only.</summary>
    /// <param name="text">The symbol.</param>
    public static OptionSymbol? Parse(string text)
    {
        var match = Form().Match(text ?? "");
        if (!match.Success || !DateOnly.TryParseExact("20" + match.Groups["date"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expiration))
            return null;

        var strike = int.Parse(match.Groups["strike"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * Thousandth;
        return strike == 0 ? null : new(match.Groups["root"].Value, expiration, match.Groups["type"].Value == "C" ? OptionType.Call : OptionType.Put, strike);
    }

    /// <summary>How contracts spell a stock's symbol: BRKB for BRK.B.</summary>
    /// <param name="ticker">The stock's symbol.</param>
    public static string RootOf(string ticker)
    {
        ArgumentNullException.ThrowIfNull(ticker);
        return ticker.Replace(".", "", StringComparison.Ordinal);
    }

    /// <summary>The symbol, put together again.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}{Expiration:yyMMdd}{(Type == OptionType.Call ? 'C' : 'P')}{(int)(Strike / Thousandth):D8}");

    [GeneratedRegex(@"^(?<root>[A-Z][A-Z0-9]{0,5})(?<date>[0-9]{6})(?<type>[CP])(?<strike>[0-9]{8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
