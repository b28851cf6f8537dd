using System.Collections;
using System.Collections.Concurrent;
using ModelContextProtocol.Client;

namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>This program, started once more as an MCP server on the other end of a pipe, with none of the caller's Alpaca settings.</summary>
internal static class ServerProcess
{
    /// <param name="stderr">Receives what the server says about itself, to be shown if the tour fails.</param>
    internal static StdioClientTransport Transport(ConcurrentQueue<string> stderr)
    {
        var (command, arguments) = Self();
        return new(new()
        {
            Command = command,
            Arguments = [.. arguments, "serve", "--simulator"],
            EnvironmentVariables = AlpacaVariables().ToDictionary(name => name, string? (_) => null),
            StandardErrorLines = stderr.Enqueue,
        });
    }

    // Under `dotnet run` and `dotnet exec` the process is the dotnet host, and the program is the dll it was given.
    private static (string Command, IReadOnlyList<string> Arguments) Self()
    {
        var process = Environment.ProcessPath ?? throw new InvalidOperationException("This platform does not say which program is running.");
        var isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? (process, [Environment.GetCommandLineArgs()[0]]) : (process, []);
    }

    private static IEnumerable<string> AlpacaVariables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => (string)variable.Key)
        .Where(name => name.StartsWith("ALPACA_", StringComparison.OrdinalIgnoreCase) && name != "ALPACA_MCP_HOME");
}
