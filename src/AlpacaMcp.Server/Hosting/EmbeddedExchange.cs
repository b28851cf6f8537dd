namespace AlpacaMcp.Server.Hosting;

internal sealed class EmbeddedExchange : IAsyncDisposable
{
    public BrokerProfile? Profile { get; }
    public static Task<EmbeddedExchange> StartAsync(CancellationToken cancellationToken) => Task.FromResult(new EmbeddedExchange());
    public ValueTask DisposeAsync() => default;
}
