namespace AlpacaMcp.Api.Streams;

/// <summary>
/// What happens to the account's orders, told by Alpaca over one WebSocket: authenticated, kept alive by pings, and opened again
/// with growing pauses when it breaks. Alpaca repeats nothing: after a gap, read the orders.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/websocket-streaming"/>
public sealed class TradeUpdatesClient
{
    private readonly AlpacaApiOptions options;
    private readonly StreamSockets sockets;
    private readonly StreamLoop loop;

    internal TradeUpdatesClient(AlpacaApiOptions options, StreamSockets sockets, StreamLoop loop) => (this.options, this.sockets, this.loop) = (options, sockets, loop);

    /// <summary>Keeps one connection until it is cancelled.</summary>
    /// <param name="owner">Who hears.</param>
    /// <param name="cancellationToken">Closes it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing else ends it.</exception>
    public Task RunAsync(IStreamOwner<TradeUpdate> owner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return loop.RunAsync(token => ConverseAsync(owner, token), owner.Down, cancellationToken);
    }

    private async Task ConverseAsync(IStreamOwner<TradeUpdate> owner, CancellationToken cancellationToken)
    {
        var socket = await sockets.OpenAsync(StreamAddress.Trading(options), IntroduceAsync, cancellationToken).ConfigureAwait(false);
        await using var closing = socket.ConfigureAwait(false);
        owner.Up();
        while (true)
        {
            if (TradingFrames.Update(await socket.ReceiveAsync(cancellationToken).ConfigureAwait(false)) is { } update)
                owner.Hear(update);
        }
    }

    private async Task IntroduceAsync(StreamSocket socket, CancellationToken cancellationToken)
    {
        await socket.SendAsync(StreamRequests.Authenticate(options.Credentials.Current), cancellationToken).ConfigureAwait(false);
        await socket.SkipUntilAsync(TradingFrames.IsAuthorized, cancellationToken).ConfigureAwait(false);
        await socket.SendAsync(StreamRequests.ListenToTradeUpdates(), cancellationToken).ConfigureAwait(false);
        await socket.SkipUntilAsync(TradingFrames.IsListening, cancellationToken).ConfigureAwait(false);
    }
}
