using System.Diagnostics;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A page for operators, as its reader has it.</summary>
internal static class OperatorPage
{
    private const string Fence = "```";

    /// <summary>Every line of its sh blocks, in order; without those that set up another user of the machine.</summary>
    /// <param name="page">Its path in docs.</param>
    public static IReadOnlyList<string> Commands(string page)
    {
        List<string> commands = [];
        var block = "";
        foreach (var line in File.ReadLines(PathOf(page)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                block = block.Length == 0 ? line : "";
            else if (block == $"{Fence}sh" && !line.StartsWith("sudo ", StringComparison.Ordinal))
                commands.Add(line);
        }

        return commands;
    }

    /// <summary>A file of docs.</summary>
    public static string PathOf(string file) => Path.Combine(Root(AppContext.BaseDirectory), "docs", file);

    /// <summary>Types every command of a page in its order, each with what is expected of it.</summary>
    /// <returns>How long the commands took, without what was done and looked at between them.</returns>
    public static async Task<TimeSpan> WalkAsync(OperatorDrill drill, string page, IReadOnlyList<PageStep> steps)
    {
        var took = TimeSpan.Zero;
        Assert.Equal(Commands(page), steps.Select(step => step.Command)); // A command that nobody expects anything of fails here.
        foreach (var step in steps)
        {
            await step.Before();
            var began = Stopwatch.GetTimestamp();
            var result = await drill.TypeAsync(step.Command, step.Typed);
            took += Stopwatch.GetElapsedTime(began);
            Assert.True(step.ExitCode == result.ExitCode, $"{step.Command} ended with {result.ExitCode}: {result.Output} {result.Error}");
            await step.After(result);
        }

        return took;
    }

    /// <summary>The same at a shell that serves.</summary>
    public static async Task WalkAsync(ServingShell shell, string page, IReadOnlyList<(string Command, Action<ShellResult> Says)> steps)
    {
        Assert.Equal(Commands(page), steps.Select(step => step.Command));
        foreach (var (command, says) in steps)
            says(await shell.TypeAsync(command));
    }

    private static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "AlpacaMcp.sln")) ? directory : Root(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("The tests do not run inside the project."));
}
