using System.Threading.Channels;

namespace AlpacaMcp.Api.Streams;

/// <summary>
/// Prices as they are made, over one WebSocket: authenticated, kept alive by pings, opened again with growing pauses when it
/// breaks, and subscribed anew. Most data plans allow one connection to a feed: open it only while somebody needs it.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data"/>
public sealed class MarketDataFeed
{
    private readonly string path;
    private readonly AlpacaApiOptions options;
    private readonly StreamSockets sockets;
    private readonly StreamLoop loop;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile MarketSubscription wanted = MarketSubscription.None;

    internal MarketDataFeed(string path, AlpacaApiOptions options, StreamSockets sockets, StreamLoop loop) =>
        (this.path, this.options, this.sockets, this.loop) = (path, options, sockets, loop);

    /// <summary>Says what to hear from now on, in place of what was said before; an open connection is told so, each new one too.</summary>
    /// <param name="subscription">All of it.</param>
    public void Subscribe(MarketSubscription subscription)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        wanted = subscription;
        changes.Writer.TryWrite(true);
    }

    /// <summary>Keeps one connection until it is cancelled.</summary>
    /// <param name="owner">Who hears.</param>
    /// <param name="cancellationToken">Closes it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing else ends it.</exception>
    public Task RunAsync(IStreamOwner<MarketTick> owner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return loop.RunAsync(token => ConverseAsync(owner, token), owner.Down, cancellationToken);
    }

    private async Task ConverseAsync(IStreamOwner<MarketTick> owner, CancellationToken cancellationToken)
    {
        var told = wanted;
        var socket = await sockets.OpenAsync(StreamAddress.Data(options, path), (opened, token) => IntroduceAsync(opened, told, token), cancellationToken).ConfigureAwait(false);
        await using var closing = socket.ConfigureAwait(false);
        owner.Up();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = TellChangesAsync(socket, told, either.Token);
        var hearing = HearAsync(socket, owner, either.Token);
        var first = await Task.WhenAny(telling, hearing).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(telling, hearing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first.ConfigureAwait(false);
    }

    private static async Task HearAsync(StreamSocket socket, IStreamOwner<MarketTick> owner, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var tick in MarketFrames.Ticks(await socket.ReceiveAsync(cancellationToken).ConfigureAwait(false)))
                owner.Hear(tick);
        }
    }

    private async Task TellChangesAsync(StreamSocket socket, MarketSubscription told, CancellationToken cancellationToken)
    {
        while (true)
        {
            await changes.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            told = await TellAsync(socket, told, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<MarketSubscription> TellAsync(StreamSocket socket, MarketSubscription told, CancellationToken cancellationToken)
    {
        var now = wanted;
        if (told.Without(now) is { IsEmpty: false } removed)
            await socket.SendAsync(StreamRequests.Unsubscribe(removed), cancellationToken).ConfigureAwait(false);
        if (now.Without(told) is { IsEmpty: false } added)
            await socket.SendAsync(StreamRequests.Subscribe(added), cancellationToken).ConfigureAwait(false);
        return now;
    }

    private async Task IntroduceAsync(StreamSocket socket, MarketSubscription subscription, CancellationToken cancellationToken)
    {
        await socket.SkipUntilAsync(message => MarketFrames.IsSuccess(message, "connected"), cancellationToken).ConfigureAwait(false);
        await socket.SendAsync(StreamRequests.AuthenticateForData(options.Credentials.Current), cancellationToken).ConfigureAwait(false);
        await socket.SkipUntilAsync(message => MarketFrames.IsSuccess(message, "authenticated"), cancellationToken).ConfigureAwait(false);
        if (subscription.IsEmpty)
            return;
        await socket.SendAsync(StreamRequests.Subscribe(subscription), cancellationToken).ConfigureAwait(false);
        await socket.SkipUntilAsync(MarketFrames.IsSubscription, cancellationToken).ConfigureAwait(false);
    }
}
