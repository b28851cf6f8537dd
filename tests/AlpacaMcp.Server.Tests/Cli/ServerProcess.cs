using System.Diagnostics;

namespace AlpacaMcp.Server.Tests.Cli;

/// <summary>The executable itself, in an environment of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;

    public ServerProcess(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "alpaca-mcp.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ALPACA", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
    }

    public int Id => process.Id;

    public StreamWriter Input => process.StandardInput;

    public Task<string?> ReadErrorLineAsync() => process.StandardError.ReadLineAsync().WaitAsync(Patience);

    public Task<string?> ReadLineAsync() => process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public async Task<(int ExitCode, string Output, string Error)> EndAsync(TimeSpan? patience = null)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(patience ?? Patience);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
