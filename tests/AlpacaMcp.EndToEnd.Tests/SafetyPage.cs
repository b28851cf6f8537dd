namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/safety.md, as its reader has it.</summary>
internal static class SafetyPage
{
    /// <summary>Every line of its sh blocks, in order; without those that set up another user of the machine.</summary>
    public static IReadOnlyList<string> Commands() => [.. Page.Commands("docs/safety.md").Where(line => !line.StartsWith("sudo ", StringComparison.Ordinal))];
}
