using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Api.Tests.Streams;

/// <summary>The streams as the product registers them, against a server of this machine; they come back at once.</summary>
internal sealed class StreamBench<T> : IAsyncDisposable
    where T : class
{
    private static readonly StreamPacing Quick = new() { FirstPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(5) };
    private readonly CancellationTokenSource end = new();
    private readonly ServiceProvider provider;
    private readonly Task running;

    public StreamBench(StreamServer server, Func<IServiceProvider, Func<IStreamOwner<T>, CancellationToken, Task>> stream, StreamPacing? pacing = null)
    {
        Server = server;
        provider = new ServiceCollection().AddSingleton(pacing ?? Quick).AddAlpacaApi(A.OptionsFor(server.Address)).BuildServiceProvider();
        running = stream(provider)(Ear, end.Token);
    }

    public StreamServer Server { get; }

    public StreamEar<T> Ear { get; } = new();

    public static StreamBench<TradeUpdate> Trading(StreamServer server, StreamPacing? pacing = null) =>
        new(server, s => s.GetRequiredService<TradeUpdatesClient>().RunAsync, pacing);

    public static StreamBench<MarketTick> Market(StreamServer server, Func<MarketDataFeeds, MarketDataFeed> feed) =>
        new(server, s => feed(s.GetRequiredService<MarketDataFeeds>()).RunAsync);

    public async Task CloseAsync()
    {
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    /// <summary>What the server has heard, once it is so much.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Server.Said.Count < count)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
        return [.. Server.Said];
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await provider.DisposeAsync();
        Server.Dispose();
        end.Dispose();
    }
}
