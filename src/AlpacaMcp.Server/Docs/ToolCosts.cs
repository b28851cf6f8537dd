using System.Globalization;
using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Docs;

/// <summary>
/// What each tool costs a model, as the page of tools says. Counting takes a vocabulary of two megabytes, which the tests have and this
/// program does not.
/// </summary>
internal static partial class ToolCosts
{
    internal static IReadOnlyDictionary<string, int> In(string page) => Cost().Matches(page)
        .ToDictionary(cost => cost.Groups["tool"].Value, cost => int.Parse(cost.Groups["tokens"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^### `(?<tool>[a-z_]+)`\n\n[^\n]* · (?<tokens>[0-9,]+) tokens$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Cost();
}
