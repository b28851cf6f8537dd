using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Server.Cli.Simulate;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;
using Microsoft.AspNetCore.Connections;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp simulate`: an exchange for any client of Alpaca's API, until Ctrl-C.</summary>
internal sealed class SimulateVerb
{
    private readonly SimulateOptions options = new();

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var simulate = new Command("simulate", "Run an exchange that speaks Alpaca's API on this machine.");
        options.AddTo(simulate);
        simulate.SetAction(RunAsync);
        return simulate;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await Task.Yield(); // For the same reason as in ServeVerb.
        var wanted = options.Read(line);
        await using var exchange = await StartAsync(wanted, cancellationToken);
        await line.InvocationConfiguration.Output.WriteLineAsync(Greeting(exchange, wanted));
        var end = new TaskCompletionSource();
        await using var stopped = cancellationToken.Register(end.SetResult);
        await end.Task;
        return 0;
    }

    private static async Task<SimulatedExchange> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await SimulatedExchange.StartAsync(options, TimeProvider.System, cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw PortNumber.InUse(options.Port);
        }
        catch (ReplayException broken)
        {
            throw new StartupRefusedException($"--replay: {broken.Message}");
        }
        catch (SimulatorStateException refused)
        {
            throw new StartupRefusedException($"--state: {refused.Message}");
        }
        catch (Exception unusable) when (options.StateFolder is not null && unusable is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"--state {options.StateFolder} cannot be used: {unusable.Message}");
        }
    }

    private static string Greeting(SimulatedExchange exchange, SimulatorOptions options)
    {
        var url = exchange.Url.GetLeftPart(UriPartial.Authority);
        return $"""
            Simulated exchange at {url}
              account     {exchange.AccountNumber}
              key         {exchange.KeyId}
              secret      {exchange.SecretKey}{string.Concat(options.MoreAccounts.Select(More))}
              time        {exchange.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}

            To use it from alpaca-mcp, or from another client that reads these names:
              export ALPACA_TRADING_URL={url}
              export ALPACA_DATA_URL={url}
              export ALPACA_API_KEY={exchange.KeyId}
              export ALPACA_SECRET_KEY={exchange.SecretKey}

            Ctrl-C ends it, and {(options.StateFolder is { } folder ? $"the next start with --state {folder} continues it" : "everything in it vanishes")}.
            """;
    }

    private static string More(SimulatorAccount account) => $"\n  another     key {account.KeyId}, secret {account.SecretKey}";
}
