using System.Text.RegularExpressions;

namespace AlpacaMcp.Server.Prompts;

/// <summary>One numbered step of a prompt. Tools stand in backticks.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Needed">Without its tools the whole prompt makes no sense; otherwise the step is left out.</param>
internal sealed partial record PromptStep(string Text, bool Needed = true)
{
    internal IEnumerable<string> Tools => Tool().Matches(Text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([a-z_]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Tool();
}
