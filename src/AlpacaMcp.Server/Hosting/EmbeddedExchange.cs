using AlpacaMcp.Api;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Server.Hosting;

/// <summary>The exchange inside this process: no account anywhere, and everything in it vanishes with the process.</summary>
internal sealed class EmbeddedExchange : IAsyncDisposable
{
    private readonly SimulatedExchange exchange;

    private EmbeddedExchange(SimulatedExchange exchange) => this.exchange = exchange;

    /// <summary>Starts an exchange on a free loopback port.</summary>
    public static async Task<EmbeddedExchange> StartAsync(CancellationToken cancellationToken) =>
        new(await SimulatedExchange.StartAsync(new SimulatorOptions(), TimeProvider.System, cancellationToken));

    /// <summary>The embedded profile, now that the address of its exchange is known.</summary>
    public BrokerProfile Connect(BrokerProfile embedded) => embedded with
    {
        TradingUrl = exchange.Url,
        DataUrl = exchange.Url,
        KeyId = exchange.KeyId,
        SecretKey = new Secret(exchange.SecretKey),
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => exchange.DisposeAsync();
}
