using System.Globalization;

namespace AlpacaMcp.Trading.Options;

/// <summary>A contract's name by the Options Clearing Corporation's rule: root, YYMMDD, C or P, and the strike in thousandths in eight digits.</summary>
/// <param name="Root">One to six capital letters and digits; digits at the end mark a contract adjusted for a corporate action.</param>
/// <param name="Expiration">The last trading day.</param>
/// <param name="IsCall">True for a call, false for a put.</param>
/// <param name="Strike">The price per share, to a thousandth of a dollar.</param>
/// <seealso href="https://www.theocc.com/company-information/documents-and-archives/options-symbology-initiative"/>
public sealed record OptionSymbol(string Root, DateOnly Expiration, bool IsCall, decimal Strike)
{
    private const int LongestRoot = 6;
    private const int TermsLength = 15;
    private const decimal Thousandths = 1000m;

    /// <summary>Reads a symbol such as AAPL260618C00250000.</summary>
    /// <returns>The contract; null for any other text, look-alike letters and digits of other scripts included.</returns>
    public static OptionSymbol? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rootLength = text.Length - TermsLength;
        if (rootLength is < 1 or > LongestRoot || !text.All(sign => char.IsAsciiLetterUpper(sign) || char.IsAsciiDigit(sign)))
            return null;
        var terms = text[rootLength..];
        if (!char.IsAsciiLetterUpper(text[0]) || terms[6] is not ('C' or 'P'))
            return null;
        return DateOnly.TryParseExact("20" + terms[..6], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expiration)
            && int.TryParse(terms[7..], NumberStyles.None, CultureInfo.InvariantCulture, out var strike) && strike > 0
            ? new(text[..rootLength], expiration, terms[6] == 'C', strike / Thousandths)
            : null;
    }

    /// <summary>The symbol as Alpaca writes it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Root}{Expiration:yyMMdd}{(IsCall ? 'C' : 'P')}{(int)(Strike * Thousandths):D8}");
}
