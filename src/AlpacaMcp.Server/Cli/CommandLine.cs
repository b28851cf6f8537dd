using System.Collections;
using System.CommandLine.Invocation;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Cli;

/// <summary>Runs a command line and turns its end into an exit code.</summary>
internal static class CommandLine
{
    private const int Failed = 1;

    /// <summary>The exit code: 0 done, 1 failed or misspelt, 2 refused to start.</summary>
    public static async Task<int> RunAsync(string[] arguments, IReadOnlyDictionary<string, string> environment, TextWriter error)
    {
        try
        {
            var line = RootVerb.Create(environment, new PersonsTerminal()).Parse(arguments);

            // What is said about a misspelt argument would go to stdout, where a client expects the protocol.
            if (line.Action is ParseErrorAction misspelt)
                misspelt.ShowHelp = false;
            return await line.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,
                Output = line.Errors.Count > 0 ? error : Console.Out,
                Error = error,
                ProcessTerminationTimeout = ServerShutdown.ProcessTimeout,
            });
        }
        catch (StartupRefusedException refused)
        {
            await error.WriteLineAsync($"alpaca-mcp does not start: {refused.Message}");
            return StartupRefusedException.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception failed)
        {
            await error.WriteLineAsync($"alpaca-mcp failed: {failed.GetType().Name}: {failed.Message}");
            return Failed;
        }
    }

    /// <summary>The variables of this process.</summary>
    public static IReadOnlyDictionary<string, string> ProcessEnvironment() =>
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => entry.Value as string ?? "");
}
