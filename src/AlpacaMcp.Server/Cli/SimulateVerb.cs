using System.CommandLine;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Simulator;
using Microsoft.AspNetCore.Connections;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp simulate`: an exchange for any client of Alpaca's API, until Ctrl-C.</summary>
internal sealed class SimulateVerb
{
    private static readonly SimulatorOptions Defaults = new();

    private readonly Option<int> port = new("--port")
    { Description = "Loopback port to listen on, 0 for any free one.", DefaultValueFactory = static _ => 8001 };

    private readonly Option<int> seed = new("--seed")
    { Description = "Seed of the prices: the same seed plays the same market.", DefaultValueFactory = static _ => Defaults.Seed };

    private readonly Option<string> key = new("--key")
    { Description = "Key id that clients must send.", DefaultValueFactory = static _ => Defaults.KeyId };

    private readonly Option<string> secret = new("--secret")
    { Description = "Secret that clients must send.", DefaultValueFactory = static _ => Defaults.SecretKey };

    private readonly Option<string?> replay = new("--replay")
    { Description = "Directory of CSV files whose bars replace the seeded prices of their symbols, such as AAPL.csv." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var simulate = new Command("simulate", "Run an exchange that speaks Alpaca's API on this machine.") { port, seed, key, secret, replay };
        simulate.SetAction(RunAsync);
        return simulate;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        await Task.Yield(); // For the same reason as in ServeVerb.
        var options = new SimulatorOptions
        {
            Port = PortNumber.Checked(line.GetValue(port)),
            Seed = line.GetValue(seed),
            KeyId = line.GetValue(key) ?? Defaults.KeyId,
            SecretKey = line.GetValue(secret) ?? Defaults.SecretKey,
            ReplayDirectory = line.GetValue(replay),
        };
        await using var exchange = await StartAsync(options, cancellationToken);
        await line.InvocationConfiguration.Output.WriteLineAsync(Greeting(exchange));
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
            throw new StartupRefusedException(broken.Message);
        }
    }

    private static string Greeting(SimulatedExchange exchange)
    {
        var url = exchange.Url.GetLeftPart(UriPartial.Authority);
        return $"""
            Simulated exchange at {url}
              account     {exchange.AccountNumber}
              key         {exchange.KeyId}
              secret      {exchange.SecretKey}

            To use it from alpaca-mcp, or from another client that reads these names:
              export ALPACA_TRADING_URL={url}
              export ALPACA_DATA_URL={url}
              export ALPACA_API_KEY={exchange.KeyId}
              export ALPACA_SECRET_KEY={exchange.SecretKey}

            Ctrl-C ends it, and everything in it vanishes.
            """;
    }
}
