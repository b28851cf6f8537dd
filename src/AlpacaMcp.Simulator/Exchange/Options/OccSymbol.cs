using System.Globalization;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>A contract's name by the Options Clearing Corporation's rule: root, YYMMDD, C or P, and the strike in thousandths in eight digits.</summary>
/// <seealso href="https://www.theocc.com/company-information/documents-and-archives/options-symbology-initiative"/>
internal readonly record struct OccSymbol(string Root, DateOnly Expiration, OptionType Type, decimal Strike)
{
    private const int LongestRoot = 6;
    private const int TermsLength = 15;
    private const decimal Thousandths = 1000m;

    public static OccSymbol? Parse(string text)
    {
        var rootLength = text.Length - TermsLength;
        if (rootLength is < 1 or > LongestRoot)
            return null;
        var (root, terms) = (text[..rootLength], text[rootLength..]);
        if (!char.IsAsciiLetterUpper(root[0]) || !root.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)))
            return null;
        if (!DateOnly.TryParseExact("20" + terms[..6], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expiration))
            return null;
        if (terms[6] is not ('C' or 'P') || !int.TryParse(terms.AsSpan(7), NumberStyles.None, CultureInfo.InvariantCulture, out var strike))
            return null;
        return new OccSymbol(root, expiration, terms[6] == 'C' ? OptionType.Call : OptionType.Put, strike / Thousandths);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Root}{Expiration:yyMMdd}{(Type == OptionType.Call ? 'C' : 'P')}{(int)(Strike * Thousandths):D8}");
}
