using System.Diagnostics;
using System.Text;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>The executable with a terminal of its own, and something else on its input.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Passphrase = "correct horse battery";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryHome _home = new();

    [Fact]
    public async Task The_passphrase_is_typed_at_the_terminal_and_not_shown_there()
    {
        var (exitCode, shown) = await RunAsync("", ("New operator passphrase: ", Passphrase), ("Again: ", Passphrase));

        Assert.True(exitCode == 0, shown);
        Assert.True(File.Exists(Path.Combine(_home.Path, "operator.passphrase")));
        Assert.DoesNotContain("correct", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_through_a_pipe_is_not_read()
    {
        OperatorCommand.Initialise(_home.Path, Passphrase);

        var (exitCode, shown) = await RunAsync(Passphrase, ("Operator passphrase: ", "another one"));

        Assert.Equal(2, exitCode);
        Assert.Contains("The passphrase is wrong", shown, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    /// <summary>Runs `operator init` to its end.</summary>
    /// <param name="piped">What comes through its input.</param>
    /// <param name="typed">What the person types at which question.</param>
    private async Task<(int ExitCode, string Shown)> RunAsync(string piped, params IReadOnlyList<(string Question, string Answer)> typed)
    {
        using var process = Process.Start(StartInfo(piped)) ?? throw new InvalidOperationException("There is no terminal to start.");
        var shown = new StringBuilder();
        foreach (var (question, answer) in typed)
        {
            await ReadUntilAsync(process.StandardOutput, shown, question).WaitAsync(Patience);
            await process.StandardInput.WriteAsync($"{answer}\n");
        }

        shown.Append(await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience));
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, shown.ToString());
    }

    private ProcessStartInfo StartInfo(string piped)
    {
        var command = string.Join(' ', ServerCommand.Arguments("operator", "init").Prepend(ServerCommand.File).Select(word => $"'{word}'"));
        var start = new ProcessStartInfo("script", ["-qec", $"echo '{piped}' | {command}", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in ServerCommand.Variables(new Dictionary<string, string> { ["ALPACA_MCP_HOME"] = _home.Path }))
            start.Environment[name] = value;
        return start;
    }

    private static async Task ReadUntilAsync(StreamReader from, StringBuilder shown, string question)
    {
        var one = new char[1];
        while (!shown.ToString().EndsWith(question, StringComparison.Ordinal))
        {
            if (await from.ReadAsync(one) == 0)
                throw new InvalidOperationException($"It ended before it asked: {shown}");
            shown.Append(one);
        }
    }
}
