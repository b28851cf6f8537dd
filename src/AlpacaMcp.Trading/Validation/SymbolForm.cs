using System.Text.RegularExpressions;
using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Trading.Validation;

/// <summary>How symbols are written. Digits and suffixes occur in what corporate actions leave behind, and such positions must close too.</summary>
public static partial class SymbolForm
{
    /// <summary>AAPL, BRK.B.</summary>
    public static bool IsTicker(string text) => Ticker().IsMatch(text);

    /// <summary>BTC/USD.</summary>
    public static bool IsPair(string text) => Pair().IsMatch(text);

    /// <summary>AAPL260618C00250000.</summary>
    public static bool IsContract(string text) => OptionSymbol.Parse(text) is not null;

    [GeneratedRegex(@"^[A-Z0-9]{1,10}(\.[A-Z0-9]{1,5})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ticker();

    [GeneratedRegex(@"^[A-Z0-9]{2,10}/[A-Z]{3,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
