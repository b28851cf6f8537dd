using System.Globalization;
using System.Runtime.InteropServices;
using AlpacaMcp.Load.Measuring;

namespace AlpacaMcp.Load.Runs;

/// <summary>Runs one, prints it, and keeps it under artifacts/load.</summary>
internal static class LoadRuns
{
    /// <summary>Returns the process's exit code.</summary>
    public static async Task<int> RunAsync(ILoadRun run, TextWriter output, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetUtcNow();
        var path = Path.Combine("artifacts", "load", string.Create(CultureInfo.InvariantCulture, $"{run.Name}-{began:yyyyMMdd-HHmmss}.jsonl"));
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        await using var lines = new StreamWriter(path);
        var report = new LoadReport(output, lines);
        report.Say(string.Create(CultureInfo.InvariantCulture, $"{began:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {Executable}, load average at the start {LoadAverage}"));
        await run.RunAsync(report, cancellationToken);
        report.Say($"\nkept in {path}");
        return report.Close();
    }

    private static string Executable => Environment.GetEnvironmentVariable("ALPACA_MCP_BIN") is null ? "the build of this tree" : "the native executable";

    // What a figure is worth depends on what else ran.
    private static string LoadAverage => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
