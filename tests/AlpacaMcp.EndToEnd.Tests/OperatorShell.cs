using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>A user of the machine, with a home directory of their own and `alpaca-mcp` on the path, who types lines as they stand.</summary>
internal sealed partial class OperatorShell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryHome _user = new();

    public OperatorShell()
    {
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Programs);
        var program = Path.Combine(Programs, "alpaca-mcp");
        File.WriteAllText(program, $"#!/bin/sh\nexec {string.Join(' ', ServerCommand.Arguments().Prepend(ServerCommand.File).Select(word => $"'{word}'"))} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Where a server of this user keeps its files when no setting says otherwise.</summary>
    public string Home => Path.Combine(_user.Path, ".config", "alpaca-mcp");

    /// <summary>A file where the lines are typed.</summary>
    public string FileHere(string name) => Path.Combine(_user.Path, name);

    private string Programs => Path.Combine(_user.Path, "bin");

    /// <summary>Runs a line with nobody there to be asked.</summary>
    public async Task<ShellResult> RunAsync(string line, IReadOnlyDictionary<string, string> settings)
    {
        using var shell = Start(settings, "/bin/sh", "-c", line);
        shell.StandardInput.Close();
        return await EndAsync(shell, []);
    }

    /// <summary>Runs a line at a terminal, where a person answers each question for a passphrase with the next of some words.</summary>
    public async Task<ShellResult> RunAtTerminalAsync(string line, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> typed)
    {
        using var terminal = Start(settings, "script", "-qefc", line, "/dev/null");
        return await EndAsync(terminal, typed);
    }

    public void Dispose() => _user.Dispose();

    private Process Start(IReadOnlyDictionary<string, string> settings, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _user.Path };
        foreach (var (name, value) in ServerCommand.Variables(settings))
            start.Environment[name] = value;
        start.Environment["HOME"] = _user.Path;
        start.Environment["SHELL"] = "/bin/sh";
        start.Environment["PATH"] = $"{Programs}:{start.Environment["PATH"]}";
        start.Environment.Remove("XDG_CONFIG_HOME");
        return Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
    }

    private static async Task<ShellResult> EndAsync(Process process, IReadOnlyList<string> typed)
    {
        try
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = await ConverseAsync(process, typed).WaitAsync(Patience);
            await process.WaitForExitAsync().WaitAsync(Patience);
            return new(process.ExitCode, output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string> ConverseAsync(Process process, IReadOnlyList<string> typed)
    {
        var (output, answered, buffer) = (new StringBuilder(), 0, new char[4_096]);
        while (await process.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            output.Append(buffer, 0, read);
            for (var asked = Math.Min(typed.Count, Question().Count(output.ToString())); answered < asked; answered++)
                await process.StandardInput.WriteAsync(typed[answered] + "\r");
        }

        return output.ToString();
    }

    [GeneratedRegex("(passphrase|Again|API key id|Secret): ")]
    private static partial Regex Question();
}
