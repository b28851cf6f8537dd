using System.Collections;
using System.Collections.Concurrent;
using AlpacaMcp.Server.Hosting;
using ModelContextProtocol.Client;

namespace AlpacaMcp.Server.Cli.Tour;

/// <summary>This program, started once more as an MCP server on the other end of a pipe, with none of the caller's Alpaca settings.</summary>
internal static class ServerProcess
{
    /// <param name="stderr">Receives what the server says about itself, to be shown if the tour fails.</param>
    internal static StdioClientTransport Transport(ConcurrentQueue<string> stderr)
    {
        var (command, arguments) = ThisProgram.Find();
        return new(new()
        {
            Command = command,
            Arguments = [.. arguments, "serve", "--simulator"],
            EnvironmentVariables = AlpacaVariables().ToDictionary(name => name, string? (_) => null),
            StandardErrorLines = stderr.Enqueue,
        });
    }

    private static IEnumerable<string> AlpacaVariables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => (string)variable.Key)
        .Where(name => name.StartsWith("ALPACA_", StringComparison.OrdinalIgnoreCase) && name != "ALPACA_MCP_HOME");
}
