namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A page of the documentation, as its reader has it.</summary>
internal static class Page
{
    private const string Fence = "```";

    /// <summary>Every line of its sh blocks, in order.</summary>
    public static IReadOnlyList<string> Commands(string path)
    {
        List<string> commands = [];
        var block = "";
        foreach (var line in File.ReadLines(Path.Combine(Root(AppContext.BaseDirectory), path)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                block = block.Length == 0 ? line : "";
            else if (block == $"{Fence}sh")
                commands.Add(line);
        }

        return commands;
    }

    /// <summary>The project's folder.</summary>
    public static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "AlpacaMcp.sln")) ? directory : Root(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run inside the project."));
}
