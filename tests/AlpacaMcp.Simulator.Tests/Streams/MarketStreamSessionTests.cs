using System.Net.WebSockets;

namespace AlpacaMcp.Simulator.Tests.Streams;

/// <summary>Greeting, authentication, subscriptions and what is refused.</summary>
public sealed class MarketStreamSessionTests
{
    private const string Auth = """{"action":"auth","key":"SIMULATOR","secret":"simulator-secret"}""";

    [Fact]
    public async Task It_greets_authenticates_and_subscribes_in_lists()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/v2/iex");

        await client.ReadAsync();
        Assert.Equal("""[{"T":"success","msg":"connected"}]"""u8, client.Frame);
        Assert.Equal(WebSocketMessageType.Text, client.FrameType);
        await client.SayAsync(Auth);
        await client.ReadAsync();
        Assert.Equal("""[{"T":"success","msg":"authenticated"}]"""u8, client.Frame);
        await client.SayAsync("""{"action":"subscribe","quotes":["AAPL"],"bars":["*"]}""");
        await client.ReadAsync();
        Assert.Equal("""[{"T":"subscription","quotes":["AAPL"],"bars":["*"]}]"""u8, client.Frame);
    }

    [Fact]
    public async Task Answers_to_subscriptions_tell_the_full_state()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");

        var more = await client.AskAsync("""{"action":"subscribe","quotes":["NOSUCH","MSFT"],"trades":[]}""");
        var less = await client.AskAsync("""{"action":"unsubscribe","trades":["AAPL"],"quotes":["MSFT"]}""");
        var none = await client.AskAsync("""{"action":"unsubscribe","quotes":["NOSUCH"]}""");

        // Trades bring their corrections and cancellations along.
        Assert.Equal("""{"T":"subscription","trades":["AAPL"],"quotes":["MSFT","NOSUCH"],"corrections":["AAPL"],"cancelErrors":["AAPL"]}""", more.ToJsonString());
        Assert.Equal("""{"T":"subscription","quotes":["NOSUCH"]}""", less.ToJsonString());
        Assert.Equal("""{"T":"subscription"}""", none.ToJsonString());
    }

    // https://docs.alpaca.markets/docs/streaming-market-data#connection
    [Theory]
    [InlineData("{", 400, "invalid syntax")]
    [InlineData("[]", 400, "invalid syntax")]
    [InlineData("""{"action":"subscribe","trades":["\ud800"]}""", 400, "invalid syntax")] // half a surrogate pair
    [InlineData("""{"action":"dance"}""", 400, "invalid syntax")]
    [InlineData("""{"action":"subscribe"}""", 400, "invalid syntax")]
    [InlineData("""{"action":"subscribe","trades":[]}""", 400, "invalid syntax")]
    [InlineData("""{"action":"subscribe","trades":"AAPL"}""", 400, "invalid syntax")]
    [InlineData("""{"action":"subscribe","trades":[1]}""", 400, "invalid syntax")]
    [InlineData("""{"action":"subscribe","dreams":["AAPL"]}""", 400, "invalid syntax")]
    [InlineData(Auth, 403, "already authenticated")]
    [InlineData("""{"action":"subscribe","orderbooks":["BTC/USD"]}""", 410, "invalid subscribe action for this feed")]
    [InlineData("""{"action":"subscribe","trades":["*"]}""", 405, "symbol limit exceeded")]
    public async Task What_is_wrong_is_an_error_and_the_connection_goes_on(string message, int code, string text)
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", "\"bars\":[\"AAPL\"]");

        Assert.Equal($$"""{"T":"error","code":{{code}},"msg":"{{text}}"}""", (await client.AskAsync(message)).ToJsonString());
        Assert.Equal("""{"T":"subscription","bars":["AAPL","MSFT"]}""", (await client.AskAsync("""{"action":"subscribe","bars":["MSFT"]}""")).ToJsonString());
    }

    [Fact]
    public async Task Without_authentication_there_is_no_subscription()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/v2/iex");
        await client.HearAsync();

        Assert.Equal(401, (int?)(await client.AskAsync("""{"action":"subscribe","trades":["AAPL"]}"""))["code"]);
        Assert.Equal(402, (int?)(await client.AskAsync("""{"action":"auth","key":"SIMULATOR","secret":"wrong"}"""))["code"]);
        Assert.Equal("authenticated", (string?)(await client.AskAsync(Auth))["msg"]);
    }

    [Fact]
    public async Task Who_does_not_authenticate_in_time_is_told_and_left()
    {
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.OpenAsync(desk, "/v2/iex");
        await client.HearAsync();

        desk.Step(TimeSpan.FromSeconds(10));

        Assert.Equal("""{"T":"error","code":404,"msg":"auth timeout"}""", (await client.HearAsync()).ToJsonString());
        Assert.False(await client.ReadAsync());
    }

    [Fact]
    public async Task Thirty_trades_and_quotes_are_the_limit_of_the_basic_plan()
    {
        var symbols = string.Join(",", Enumerable.Range(0, 15).Select(i => $"\"S{(char)('A' + i)}\""));
        await using var desk = await Desk.OpenAsync();
        await using var client = await StreamClient.MarketAsync(desk, "/v2/iex", $"\"trades\":[{symbols}],\"quotes\":[{symbols}],\"bars\":[\"*\"]");

        Assert.Equal(405, (int?)(await client.AskAsync("""{"action":"subscribe","quotes":["AAPL"]}"""))["code"]);
        var answer = await client.AskAsync("""{"action":"subscribe","dailyBars":["AAPL"]}""");

        // A request that goes over the limit changes nothing.
        Assert.Equal((15, 15), (answer["trades"]!.AsArray().Count, answer["quotes"]!.AsArray().Count));
    }

    [Fact]
    public async Task There_is_one_connection_per_stream_and_key()
    {
        await using var desk = await Desk.OpenAsync();
        await using var first = await StreamClient.MarketAsync(desk, "/v2/iex", "\"trades\":[\"AAPL\"]");
        await using var elsewhere = await StreamClient.MarketAsync(desk, "/v1beta3/crypto/us", "\"trades\":[\"*\"]");
        await using var second = await StreamClient.OpenAsync(desk, "/v2/iex");
        await second.HearAsync();

        Assert.Equal("""{"T":"error","code":406,"msg":"connection limit exceeded"}""", (await second.AskAsync(Auth)).ToJsonString());
        await first.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

        Assert.Equal("authenticated", (string?)(await second.AskAsync(Auth))["msg"]);
    }

    [Fact]
    public async Task Sip_needs_the_larger_plan()
    {
        await using var basic = await Desk.OpenAsync();
        await using var refused = await StreamClient.OpenAsync(basic, "/v2/sip");
        await refused.HearAsync();
        Assert.Equal("""{"T":"error","code":409,"msg":"insufficient subscription"}""", (await refused.AskAsync(Auth)).ToJsonString());

        await using var plus = await Desk.OpenAsync(new() { AlgoTraderPlus = true });
        await using var taken = await StreamClient.MarketAsync(plus, "/v2/sip", "\"trades\":[\"*\"],\"quotes\":[\"*\"]");
        plus.Step(TimeSpan.FromSeconds(5));
        Assert.Equal("q", (string?)(await taken.HearAsync())["T"]);
    }
}
