using System.Diagnostics;
using System.Runtime.Versioning;

namespace AlpacaMcp.Server.Secrets;

/// <summary>The login keychain, through the system's own tool. NOT RUN: no macOS machine was at hand.</summary>
[SupportedOSPlatform("macos")]
internal sealed class MacVault : IKeyVault
{
    private const string Tool = "/usr/bin/security";
    private const string Item = "-s alpaca-mcp -a master-key";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string? Find() => Run($"find-generic-password {Item} -w", input: null) is { Length: > 0 } found ? found.Trim() : null;

    // On the tool's standard input: a command line can be read by every user.
    public void Keep(string secret) => Run("-i", $"add-generic-password {Item} -U -w {secret}\n");

    private static string? Run(string arguments, string? input)
    {
        using var process = Process.Start(new ProcessStartInfo(Tool, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new IOException($"{Tool} does not start.");
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new IOException($"{Tool} does not answer.");
        }

        return process.ExitCode == 0 ? process.StandardOutput.ReadToEnd() : null; // A key's length fits the pipe: the tool never waited for its reader.
    }
}
