using System.Text.RegularExpressions;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>Names of option exchanges by their letter. A name that is more than a few plain words is sealed.</summary>
internal sealed partial record ExchangeCodesReply(IReadOnlyDictionary<string, string> Exchanges)
{
    private const int LongestCode = 4;

    internal static ExchangeCodesReply Of(IReadOnlyDictionary<string, string> names) =>
        new(names.Where(name => name.Key.Length <= LongestCode && name.Key.All(char.IsAsciiLetterOrDigit)).ToDictionary(name => name.Key, name => Name(name.Value)));

    private static string Name(string name) => PlainName().IsMatch(name) ? name : OutsideText.Seal(name, 60);

    [GeneratedRegex(@"^[A-Za-z0-9&.()/-]{1,20}( [A-Za-z0-9&.()/-]{1,20}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
