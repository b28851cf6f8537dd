namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>docs/safety.md, as its reader has it.</summary>
internal static class SafetyPage
{
    private const string Fence = "```";

    /// <summary>Every line of its sh blocks, in order; without those that set up another user of the machine.</summary>
    public static IReadOnlyList<string> Commands()
    {
        List<string> commands = [];
        var block = "";
        foreach (var line in File.ReadLines(Path.Combine(Root(AppContext.BaseDirectory), "docs", "safety.md")))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                block = block.Length == 0 ? line : "";
            else if (block == $"{Fence}sh" && !line.StartsWith("sudo ", StringComparison.Ordinal))
                commands.Add(line);
        }

        return commands;
    }

    public static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "AlpacaMcp.sln")) ? directory : Root(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run inside the project."));
}
