using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli.Install;

/// <summary>A client's configuration as it may be shown: a file of others' keys, of which only what concerns the entry is legible.</summary>
/// <param name="section">The object that holds the servers.</param>
/// <param name="name">What the entry is called.</param>
internal sealed partial class ShownText(string section, string name)
{
    private const string Hidden = "\"…\"";

    /// <summary>The text with every string hidden but the entry's own program, arguments and settings that are no secret.</summary>
    public string Of(JsonText text)
    {
        List<(int From, int To)> hidden = [];
        Collect(text.Whole, [], ServerEntry.IsOurs(text.Find(section, name) is null ? null : text.Value(section, name)), hidden);
        var (shown, at) = (new StringBuilder(), 0);
        foreach (var (from, to) in hidden)
        {
            shown.Append(WithoutComments(Encoding.UTF8.GetString(text.Bytes[at..from]))).Append(Hidden);
            at = to;
        }

        return shown.Append(WithoutComments(Encoding.UTF8.GetString(text.Bytes[at..]))).ToString();
    }

    // What was commented out may be a key as well. A string that stays legible is no comment, whatever is in it.
    private static string WithoutComments(string text) => Comment().Replace(text, found => found.Value[0] == '"' ? found.Value : found.Value.StartsWith("//", StringComparison.Ordinal) ? "// …" : "/* … */");

    [GeneratedRegex("""\"(?:\\.|[^"\\])*"|//[^\r\n]*|/\*.*?\*/""", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private void Collect(JsonSpan span, string[] path, bool isOurs, List<(int From, int To)> hidden)
    {
        if (span.Kind == JsonTokenType.String && !IsLegible(path, isOurs))
            hidden.Add((span.Start, span.End));
        foreach (var inner in span.Inner)
            Collect(inner, [.. path, inner.Name], isOurs, hidden);
    }

    private bool IsLegible(string[] path, bool isOurs) => path is [var first, var second, .. var rest] && first == section && second == name && IsLegibleThere(rest, isOurs);

    private static bool IsLegibleThere(string[] path, bool isOurs) => path switch
    {
        [ServerEntry.Command] => true,
        [ServerEntry.Arguments, _] or ["type"] => isOurs,
        [ServerEntry.Variables, var variable] => isOurs && SettingCatalog.Find(variable) is { IsSecret: false },
        _ => false,
    };
}
