using System.Diagnostics;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>How to start the executable: the build beside the tests, or the native one ALPACA_MCP_BIN names.</summary>
internal static class ServerCommand
{
    // A file that may not grow is then an error to answer, as a full disk is, and not the end of the process.
    // And no terminal is its own: whoever runs the tests at one is not the operator who is asked.
    private const string Quiet = "trap '' XFSZ; exec setsid \"$@\"";
    private static readonly string? Native = Environment.GetEnvironmentVariable("ALPACA_MCP_BIN");

    public static string File => Native ?? "dotnet";

    public static IReadOnlyList<string> Arguments(params IReadOnlyList<string> arguments) =>
        Native is null ? [Path.Combine(AppContext.BaseDirectory, "alpaca-mcp.dll"), .. arguments] : arguments;

    /// <summary>Only what a test sets: null removes what this process inherited.</summary>
    public static Dictionary<string, string?> Variables(IReadOnlyDictionary<string, string> settings)
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("ALPACA", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(name => name, string? (_) => null);
        foreach (var (name, value) in settings)
            variables[name] = value;
        return variables;
    }

    public static ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Quiet, File, File, .. Arguments(arguments)])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Variables(settings))
            start.Environment[name] = value;
        return start;
    }
}
