using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Tests.Mcp;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Xunit.Abstractions;

namespace AlpacaMcp.Server.Tests.Resources;

public sealed class SubscriptionTests(ITestOutputHelper output)
{
    private const int Fills = 30;
    private const string Resting = """{"symbol":"AAPL","side":"buy","qty":"1","type":"limit","limit_price":"100","time_in_force":"gtc"}""";

    public static TheoryData<string, string> Kinds => SessionBench.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tells_of_a_fill_whoever_watches_what_it_touches(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        await using var watcher = await Watcher.StartAsync(
            bench, transport, version, "alpaca://account", "alpaca://positions", "alpaca://positions/AAPL", "alpaca://orders/open", "alpaca://limits", "alpaca://positions/MSFT");

        await bench.BuyAsync();

        await watcher.ToldAsync("alpaca://account", "alpaca://positions", "alpaca://positions/AAPL", "alpaca://orders/open", "alpaca://limits");
        Assert.DoesNotContain("alpaca://positions/MSFT", watcher.Told);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tells_of_one_order_and_not_of_another(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        var watched = await bench.PlaceAsync(Resting);
        var other = await bench.PlaceAsync(Resting);
        await using var watcher = await Watcher.StartAsync(bench, transport, version, $"alpaca://orders/{watched}", "alpaca://orders/open");

        await bench.AskExchangeAsync(HttpMethod.Delete, $"/v2/orders/{other}");
        await watcher.ToldAsync("alpaca://orders/open");
        Assert.DoesNotContain($"alpaca://orders/{watched}", watcher.Told);

        await bench.AskExchangeAsync(HttpMethod.Delete, $"/v2/orders/{watched}");
        await watcher.ToldAsync($"alpaca://orders/{watched}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Is_silent_about_what_is_no_longer_watched(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        await using var watcher = await Watcher.StartAsync(bench, transport, version, "alpaca://account", "alpaca://quotes/BTC%2FUSD");
        await using var witness = await Watcher.StartAsync(bench, transport, version, "alpaca://account");
        var streams = bench.Exchange.OpenStreams;
        await watcher.StopAsync("alpaca://account");
        await watcher.StopAsync("alpaca://quotes/BTC%2FUSD");
        await UntilAsync(() => bench.Exchange.OpenStreams == streams - 1);

        await bench.BuyAsync();

        await witness.ToldAsync("alpaca://account");
        await watcher.Client.ListToolsAsync(); // whatever was sent before has arrived by now
        Assert.DoesNotContain("alpaca://account", watcher.Told);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tells_each_session_only_what_it_watches(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        bench.Exchange.Market.Pin("MSFT", 469.90m, 470.00m);
        await using var apple = await Watcher.StartAsync(bench, transport, version, "alpaca://positions/AAPL");
        await using var microsoft = await Watcher.StartAsync(bench, transport, version, "alpaca://positions/MSFT");

        await bench.BuyAsync("AAPL");
        await apple.ToldAsync("alpaca://positions/AAPL");
        await bench.BuyAsync("MSFT");
        await microsoft.ToldAsync("alpaca://positions/MSFT");

        Assert.Equal(["alpaca://positions/AAPL"], apple.Told.Distinct());
        Assert.Equal(["alpaca://positions/MSFT"], microsoft.Told.Distinct());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Opens_one_stream_with_the_first_watcher_and_none_before(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        var client = await bench.ConnectAsync(transport, version);
        await client.ReadResourceAsync("alpaca://account");
        Assert.Equal(0, bench.Exchange.OpenStreams);

        await using var watcher = await Watcher.StartAsync(bench, transport, version, "alpaca://account", "alpaca://positions", "alpaca://orders/open");

        Assert.Equal(1, bench.Exchange.OpenStreams);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tells_of_quotes_and_closes_their_stream_with_the_last_watcher(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        await using var watcher = await Watcher.StartAsync(bench, transport, version, "alpaca://quotes/BTC%2FUSD");
        await watcher.ToldAsync("alpaca://quotes/BTC%2FUSD");
        Assert.Equal(1, bench.Exchange.OpenStreams);

        await watcher.StopAsync("alpaca://quotes/BTC%2FUSD");

        await UntilAsync(() => bench.Exchange.OpenStreams == 0);
    }

    [Theory]
    [InlineData("stdio", SessionBench.Legacy)]
    [InlineData("stdio", SessionBench.Modern)]
    [InlineData("http", SessionBench.Legacy)]
    [InlineData("http", SessionBench.Modern)]
    public async Task A_client_that_leaves_takes_its_subscriptions_along(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        var watcher = await Watcher.StartAsync(bench, transport, version, "alpaca://quotes/BTC%2FUSD");
        Assert.Equal(1, bench.Exchange.OpenStreams);

        await watcher.DisposeAsync();
        await bench.LeaveAsync(watcher.Client);

        await UntilAsync(() => bench.Exchange.OpenStreams == 0);
    }

    [Fact]
    public async Task A_server_that_ends_answers_those_who_listen()
    {
        await using var bench = await SessionBench.StartAsync();
        await using var watcher = await Watcher.StartAsync(bench, "http", SessionBench.Modern, "alpaca://account");

        await bench.StopHttpAsync().WaitAsync(ServerShutdown.Timeout);

        Assert.NotNull((await watcher.Ended.WaitAsync(SessionBench.Patience)).Result);
    }

    [Theory]
    [InlineData("stdio")]
    [InlineData("http")]
    public async Task Says_first_what_it_will_tell_and_marks_each_message_with_its_request(string transport)
    {
        await using var bench = await SessionBench.StartAsync();
        await using var watcher = await Watcher.StartAsync(
            bench, transport, SessionBench.Modern, "alpaca://account", "alpaca://nothing", "alpaca://orders/latest", "alpaca://watchlists/mine", "https://alpaca.markets/");

        await bench.BuyAsync();
        await watcher.ToldAsync("alpaca://account");

        Assert.Equal("""{"resourceSubscriptions":["alpaca://account"]}""", watcher.Granted?.ToJsonString());
        Assert.All(watcher.Raw, update => Assert.NotNull(update?["_meta"]?[MetaKeys.SubscriptionId]));
    }

    [Theory]
    [InlineData("alpaca://nothing", McpErrorCode.ResourceNotFound)]
    [InlineData("alpaca://orders/latest", McpErrorCode.InvalidParams)]
    [InlineData("alpaca://watchlists/mine", McpErrorCode.InvalidParams)] // nothing tells of its changes
    public async Task Refuses_to_watch_what_does_not_exist(string uri, McpErrorCode code)
    {
        await using var bench = await SessionBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", SessionBench.Legacy);

        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => client.SubscribeToResourceAsync(uri).WaitAsync(SessionBench.Patience));

        Assert.Equal(code, refused.ErrorCode);
        Assert.Equal(0, bench.Exchange.OpenStreams);
    }

    [Fact]
    public async Task Refuses_more_subscriptions_than_a_client_can_mean()
    {
        await using var bench = await SessionBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", SessionBench.Legacy);
        for (var i = 0; i < 200; i++)
            await client.SubscribeToResourceAsync($"alpaca://positions/A{i}");

        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => client.SubscribeToResourceAsync("alpaca://positions/AAPL").WaitAsync(SessionBench.Patience));

        Assert.Contains("200", refused.Message, StringComparison.Ordinal);
        await client.SubscribeToResourceAsync("alpaca://positions/A7"); // it is one of them
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tells_of_a_fill_within_half_a_second(string transport, string version)
    {
        await using var bench = await SessionBench.StartAsync();
        await using var watcher = await Watcher.StartAsync(bench, transport, version, "alpaca://positions/AAPL");
        List<double> delays = [];

        for (var i = 0; i < Fills; i++)
        {
            var order = await bench.BuyAsync();
            var told = watcher.ToldSinceAsync("alpaca://positions/AAPL", (await bench.AskExchangeAsync(HttpMethod.Get, $"/v2/orders/{order}")).Time("submitted_at"));
            var filled = (await told, (await bench.AskExchangeAsync(HttpMethod.Get, $"/v2/orders/{order}")).Time("filled_at"));
            delays.Add((filled.Item1 - filled.Item2).TotalMilliseconds);
        }

        delays.Sort();
        output.WriteLine($"{transport} {version}: p50 {delays[delays.Count / 2]:0.0} ms, most {delays[^1]:0.0} ms from the fill to its notification");
        Assert.True(delays[delays.Count / 2] < 500, $"{delays[delays.Count / 2]} ms");
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(SessionBench.Patience);
        while (!isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, patience.Token);
    }
}
