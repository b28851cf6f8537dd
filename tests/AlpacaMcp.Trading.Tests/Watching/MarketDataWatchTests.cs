using System.Net.WebSockets;
using System.Text;
using AlpacaMcp.Api.Streams;
using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Trading.Tests.Watching;

public sealed class MarketDataWatchTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("AAPL", "iex", "/v2/iex")]
    [InlineData("BTC/USD", "us", "/v1beta3/crypto/us")]
    public async Task Tells_quotes_as_they_are_made(string symbol, string feed, string path)
    {
        await using var desk = await TestDesk.OpenAsync();
        Assert.Equal(0, desk.Exchange.OpenStreams);
        var (ear, _) = await ListenAsync(desk, symbol);

        desk.Exchange.Market.Pin(symbol, 123.45m, 123.67m);
        desk.ExchangeTime.Advance(Tick);
        var told = await ear.NextAsync(q => q.Quote.BidPrice == 123.45m);

        Assert.Equal((symbol, feed, 123.67m), (told.Symbol, told.Feed, told.Quote.AskPrice));
        Assert.True(desk.Quotes.StatusOf(symbol).IsStreaming);
        Assert.Single(desk.Exchange.Requests.Arrivals("GET", path));
    }

    [Fact]
    public async Task Symbols_share_a_connection_which_ends_with_the_last_of_them()
    {
        await using var desk = await TestDesk.OpenAsync();
        var (_, first) = await ListenAsync(desk, "AAPL");
        var (ear, second) = await ListenAsync(desk, "MSFT");

        first.Dispose();
        desk.Exchange.Market.Pin("MSFT", 400m, 401m);
        await Eventually.IsTrueAsync(() => ear.Has(q => (q.Symbol, q.Quote.BidPrice) == ("MSFT", 400m)), () => desk.ExchangeTime.Advance(Tick));
        Assert.Equal(1, desk.Exchange.OpenStreams);
        second.Dispose();

        await Eventually.IsTrueAsync(() => desk.Exchange.OpenStreams == 0);
        Assert.Single(desk.Exchange.Requests.Arrivals("GET", "/v2/iex"));
    }

    [Fact]
    public async Task Subscribes_anew_after_the_connection_was_cut()
    {
        await using var desk = await TestDesk.OpenAsync();
        var (ear, _) = await ListenAsync(desk, "AAPL");

        desk.Exchange.DropStreams();
        await Eventually.IsTrueAsync(() => desk.Exchange.Requests.Arrivals("GET", "/v2/iex").Count >= 2 && Looks(desk) >= 2);
        desk.Exchange.Market.Pin("AAPL", 111m, 112m);

        await Eventually.IsTrueAsync(() => ear.Has(q => (q.Quote.BidPrice, q.Quote.AskPrice) == (111m, 112m)), () => desk.ExchangeTime.Advance(Tick));
        Assert.True(desk.Quotes.StatusOf("AAPL").IsStreaming);
    }

    [Fact]
    public async Task Leaves_the_connection_to_another_program_and_polls_until_it_is_free()
    {
        var time = new WatchedTime();
        var pause = TimeSpan.FromMinutes(2);
        await using var desk = await TestDesk.OpenAsync(new Setup { Time = time, Pacing = new() { LongestPause = pause, Chance = count => count - 1 } });
        using var other = await OtherProgramAsync(desk);
        var (ear, _) = await ListenAsync(desk, "AAPL");
        Assert.False(desk.Quotes.StatusOf("AAPL").IsStreaming);
        Assert.Contains("Another program", desk.Quotes.StatusOf("AAPL").Note, StringComparison.Ordinal);

        desk.Exchange.Market.Pin("AAPL", 111m, 112m);
        await time.PassAsync(StreamWatch<MarketTick>.PollInterval);
        await ear.NextAsync(q => q.Quote.BidPrice == 111m);
        Assert.Equal(WebSocketState.Open, other.State);
        Assert.Equal(1, desk.Exchange.OpenStreams);

        other.Abort();
        await Eventually.IsTrueAsync(() => desk.Exchange.OpenStreams == 0);
        await time.PassAsync(pause);
        await Eventually.IsTrueAsync(() => desk.Quotes.StatusOf("AAPL").IsStreaming);
    }

    [Fact]
    public async Task The_same_quote_is_told_once()
    {
        await using var desk = await TestDesk.OpenAsync();
        var (ear, _) = await ListenAsync(desk, "AAPL");
        desk.Exchange.Market.Pin("AAPL", 111m, 112m, A.Now);
        desk.ExchangeTime.Advance(Tick);

        desk.Exchange.DropStreams();
        await Eventually.IsTrueAsync(() => desk.Exchange.Requests.Arrivals("GET", "/v2/iex").Count >= 2 && Looks(desk) >= 2);
        desk.Exchange.DropStreams();
        await Eventually.IsTrueAsync(() => desk.Exchange.Requests.Arrivals("GET", "/v2/iex").Count >= 3 && Looks(desk) >= 3);
        desk.Exchange.Market.Pin("AAPL", 113m, 114m);
        desk.ExchangeTime.Advance(Tick);

        var pinned = 0;
        while ((await ear.NextAsync()).Quote.BidPrice is var bid && bid != 113m)
            pinned += bid == 111m ? 1 : 0;
        Assert.InRange(pinned, 0, 1);
    }

    private static int Looks(TestDesk desk) => desk.Exchange.Requests.Arrivals("GET", "/v2/stocks/quotes/latest").Count;

    private static async Task<(Ear<QuoteEvent> Ear, IDisposable Listening)> ListenAsync(TestDesk desk, string symbol)
    {
        var ear = new Ear<QuoteEvent>();
        var listening = desk.Quotes.Listen(symbol, ear.Hear);
        await desk.Quotes.ReadyAsync(symbol, CancellationToken.None).WaitAsync(Ear<int>.Patience);
        if (desk.Quotes.StatusOf(symbol).IsStreaming && !symbol.Contains('/', StringComparison.Ordinal))
            await Eventually.IsTrueAsync(() => Looks(desk) >= 1);
        return (ear, listening);
    }

    private static async Task<ClientWebSocket> OtherProgramAsync(TestDesk desk)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("APCA-API-KEY-ID", desk.Exchange.KeyId);
        socket.Options.SetRequestHeader("APCA-API-SECRET-KEY", desk.Exchange.SecretKey);
        await socket.ConnectAsync(new UriBuilder(desk.Exchange.Url) { Scheme = "ws", Path = "/v2/iex" }.Uri, CancellationToken.None);
        var buffer = new byte[4096];
        while (!Encoding.UTF8.GetString(buffer).Contains("authenticated", StringComparison.Ordinal))
            await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Ear<int>.Patience);
        return socket;
    }
}
