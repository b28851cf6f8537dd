using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads the codes of securities and the ids of actions: ASCII letters and digits only, small letters as capitals.</summary>
internal static partial class Codes
{
    private const int Most = 100;

    internal static IReadOnlyList<string> Isins(string text)
    {
        var isins = CommaList.Words(text).Select(Symbols.Upper).Distinct().ToList();
        if (isins.Count is 0 or > Most)
            throw ToolErrorException.InvalidArgument("isins", $"isins takes 1 to {Most} ISINs separated by commas; got {isins.Count}.");
        return isins.FirstOrDefault(isin => !Isin().IsMatch(isin)) is { } odd ? throw Odd("isins", odd, "an ISIN such as US912810SK51: 2 letters and 10 letters or digits") : isins;
    }

    internal static IReadOnlyList<string> Cusips(string name, string? text)
    {
        var cusips = CommaList.Words(text).Select(Symbols.Upper).Distinct().ToList();
        if (cusips.Count == 0 && text is not null)
            throw Odd(name, text, "a CUSIP such as 037833100");
        return cusips.FirstOrDefault(cusip => !Cusip().IsMatch(cusip)) is { } odd ? throw Odd(name, odd, "a CUSIP such as 037833100: 9 letters or digits") : cusips;
    }

    internal static IReadOnlyList<Guid> Ids(string name, string? text) =>
        [.. CommaList.Words(text).Select(word => Guid.TryParseExact(word, "D", out var id) ? id : throw Odd(name, word, "an id such as be3c368a-4c7c-4384-808e-f02c9f5a8afe")).Distinct()];

    private static ToolErrorException Odd(string name, string odd, string expected) =>
        ToolErrorException.InvalidArgument(name, $"'{OutsideText.Clean(odd, 40)}' in {name} is not {expected}.");

    [GeneratedRegex(@"^[A-Z]{2}[A-Z0-9]{10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Isin();

    [GeneratedRegex(@"^[A-Z0-9*@#]{9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Cusip();
}
