using AlpacaMcp.Api;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The exchange inside this process, or inside another server with the same kept state.</summary>
internal sealed class EmbeddedExchange : IAsyncDisposable
{
    // As long as a client waits for a server: the other one may still be living its past again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Uri url;
    private readonly SimulatorOptions options;
    private readonly SimulatedExchange? own;

    private EmbeddedExchange(Uri url, SimulatorOptions options, SimulatedExchange? own) => (this.url, this.options, this.own) = (url, options, own);

    /// <summary>Starts an exchange on a free loopback port, or finds the one that holds the state.</summary>
    /// <param name="stateFolder">What it is kept in; null keeps nothing.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<EmbeddedExchange> StartAsync(string? stateFolder, CancellationToken cancellationToken)
    {
        var options = new SimulatorOptions { StateFolder = stateFolder };
        try
        {
            var own = await SimulatedExchange.StartAsync(options, TimeProvider.System, cancellationToken);
            return new(own.Url, options, own);
        }
        catch (Exception unusable) when (stateFolder is not null && unusable is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException($"ALPACA_MCP_SIMULATOR_STATE is {stateFolder}, which cannot be used: {unusable.Message}");
        }
        catch (SimulatorStateException refused)
        {
            var running = refused.IsHeldElsewhere && stateFolder is not null
                ? await SimulatedExchange.FindRunningAsync(stateFolder, Patience, TimeProvider.System, cancellationToken)
                : null;
            return running is null ? throw new StartupRefusedException($"ALPACA_MCP_SIMULATOR_STATE: {refused.Message}") : new(running, options, null);
        }
    }

    /// <summary>The exchange that another server runs on a kept state; null without one. Its address may be left over from a server that has died.</summary>
    public static EmbeddedExchange? FindRunning(string? stateFolder) =>
        stateFolder is not null && SimulatedExchange.FindRunning(stateFolder) is { } running ? new(running, new SimulatorOptions(), null) : null;

    /// <summary>The exchange that a running server says it has.</summary>
    public static EmbeddedExchange At(Uri url) => new(url, new SimulatorOptions(), null);

    /// <summary>The embedded profile, now that the address of its exchange is known.</summary>
    public BrokerProfile Connect(BrokerProfile embedded) => embedded with
    {
        TradingUrl = url,
        DataUrl = url,
        Credentials = AlpacaCredential.OfKey(options.KeyId, new Secret(options.SecretKey)),
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
