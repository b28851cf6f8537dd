namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>After a caller has read news a person is asked before its opening orders, where that is wanted.</summary>
public sealed class TaintTests
{
    private const string Small = """{"symbol":"AAPL","side":"buy","qty":1,"type":"limit","limit_price":250}""";
    private static readonly (string, string) s_on = ("ALPACA_MCP_TAINT_AFTER_NEWS", "true");

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task A_small_order_after_news_asks(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync(transport, version, person);
        await ReadNewsAsync(client);

        var reply = await ApprovalBench.PlaceAsync(client, Small);

        Assert.Equal(1m, reply.Content.Number("order.qty"));
        Assert.Contains("agent read news at", Assert.Single(person.Questions), StringComparison.Ordinal);
        Assert.Equal(1, bench.Sent);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task Another_caller_is_not_asked(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        await ReadNewsAsync(await bench.ConnectAsync(transport, version));
        var other = await bench.ConnectAsync(transport, version, name: "another");

        Assert.False((await ApprovalBench.PlaceAsync(other, Small)).IsError);
        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task It_lasts_ten_minutes_and_over_a_restart()
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        await ReadNewsAsync(await bench.ConnectAsync("stdio", ApprovalBench.Modern));
        await bench.EndServersAsync();
        var client = await bench.ConnectAsync("http", ApprovalBench.Legacy);

        bench.Pass(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        var before = await ApprovalBench.PlaceAsync(client, Small);
        bench.Pass(TimeSpan.FromSeconds(1));
        var after = await ApprovalBench.PlaceAsync(client, Small);

        Assert.Equal("APPROVAL_REQUIRED", before.Code);
        Assert.False(after.IsError, after.Text);
        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task Where_it_is_off_news_changes_nothing()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        await ReadNewsAsync(client);

        Assert.False((await ApprovalBench.PlaceAsync(client, Small)).IsError);
    }

    [Fact]
    public async Task News_of_nothing_changes_nothing()
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);

        var news = await ApprovalBench.CallAsync(client, "get_news", """{"start":"2001-01-01","end":"2001-01-02"}""");

        Assert.Equal(0m, news.Content.Number("count"));
        Assert.False((await ApprovalBench.PlaceAsync(client, Small)).IsError);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task To_close_everything_after_news_asks(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync(transport, version, person);
        await ApprovalBench.PlaceAsync(client, Small);
        await ReadNewsAsync(client);

        var reply = await ApprovalBench.CallAsync(client, "close_all_positions", """{"cancel_orders":true}""");

        Assert.Equal(1m, reply.Content.Number("count"));
        Assert.Contains("close every position by market orders: sell 1 AAPL; cancel every open order first", Assert.Single(person.Questions), StringComparison.Ordinal);
        Assert.Equal(2, bench.Sent);
    }

    [Fact]
    public async Task To_close_everything_without_an_answer_cancels_and_closes_nothing()
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern);
        await ApprovalBench.PlaceAsync(client, Small);
        await ReadNewsAsync(client);

        var reply = await ApprovalBench.CallAsync(client, "close_all_positions", """{"cancel_orders":true}""");

        Assert.Equal("APPROVAL_REQUIRED", reply.Code);
        Assert.Equal(["POST /v2/orders"], bench.Exchange.Requests.All.Where(r => r.Method != "GET").Select(r => $"{r.Method} {r.Path}"));
    }

    [Fact]
    public async Task One_position_closes_without_asking()
    {
        await using var bench = await ApprovalBench.StartAsync(s_on);
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern, person);
        await ApprovalBench.PlaceAsync(client, Small);
        await ReadNewsAsync(client);

        Assert.False((await ApprovalBench.CallAsync(client, "close_position", """{"symbol_or_asset_id":"AAPL"}""")).IsError);
        Assert.Empty(person.Questions);
    }

    private static async Task ReadNewsAsync(ModelContextProtocol.Client.McpClient client) =>
        Assert.NotEqual(0m, (await ApprovalBench.CallAsync(client, "get_news", """{"limit":1}""")).Content.Number("count"));
}
