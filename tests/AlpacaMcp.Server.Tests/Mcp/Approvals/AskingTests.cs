namespace AlpacaMcp.Server.Tests.Mcp.Approvals;

/// <summary>A person asked through the client, over both transports and in both generations of the protocol.</summary>
public sealed class AskingTests
{
    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task An_order_that_a_person_accepts_is_placed_once(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync(transport, version, person);

        var reply = await ApprovalBench.PlaceAsync(client);

        Assert.Equal(3m, reply.Content.Number("order.qty"));
        Assert.Equal(1, bench.Sent);
        var question = Assert.Single(person.Questions);
        Assert.Contains("buy 3 AAPL, limit order, limit price 250, day", question, StringComparison.Ordinal);
        Assert.Contains("750.00 USD, 0.75 % of equity", question, StringComparison.Ordinal);
        Assert.Contains("it may cost more than 500 USD", question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task An_order_that_a_person_declines_is_not_placed(string transport, string version) => await RefusesAsync(transport, version, "decline");

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task An_order_whose_question_is_canceled_is_not_placed(string transport, string version) => await RefusesAsync(transport, version, "cancel");

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task A_client_that_cannot_ask_is_refused(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync();
        var client = await bench.ConnectAsync(transport, version);

        var reply = await ApprovalBench.PlaceAsync(client);

        Assert.Equal(("APPROVAL_REQUIRED", "denied"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Contains($" approvals approve {reply.Error.Text("approval_id")}", reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.Contains(AppContext.BaseDirectory, reply.Error.Text("next_step"), StringComparison.Ordinal);
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task Where_only_the_operator_may_answer_no_client_is_asked(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync(("ALPACA_MCP_APPROVALS", "out-of-band"));
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync(transport, version, person);

        Assert.Equal("APPROVAL_REQUIRED", (await ApprovalBench.PlaceAsync(client)).Code);
        Assert.Empty(person.Questions);
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task Search_mode_asks_the_same(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync(("ALPACA_MCP_MODE", "search"));
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync(transport, version, person);

        var result = await client.CallToolAsync(
            "call_trading_tool",
            new Dictionary<string, object?> { ["name"] = "place_stock_order", ["arguments"] = System.Text.Json.JsonDocument.Parse(ApprovalBench.Large).RootElement }).AsTask().WaitAsync(ApprovalBench.Patience);

        Assert.NotEqual(true, result.IsError);
        Assert.Single(person.Questions);
        Assert.Equal(1, bench.Sent);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task An_answer_after_five_minutes_counts_for_nothing(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = new Person("accept") { Thinks = () => bench.Pass(TimeSpan.FromMinutes(5)) };
        var client = await bench.ConnectAsync(transport, version, person);

        Assert.Equal("APPROVAL_INVALID", (await ApprovalBench.PlaceAsync(client)).Code);
        Assert.Equal(0, bench.Sent);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task A_price_that_moves_by_more_than_two_percent_asks_again(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync();
        decimal[] asks = [255.01m, 255.01m]; // 2.004 % above 250.00, and then no further
        var answered = 0;
        var person = new Person("accept") { Thinks = () => bench.Exchange.Market.Pin("AAPL", 255.00m, asks[answered++]) };
        var client = await bench.ConnectAsync(transport, version, person);

        var reply = await ApprovalBench.PlaceAsync(client, """{"symbol":"AAPL","side":"buy","qty":3}""");

        Assert.Equal(3m, reply.Content.Number("order.qty"));
        Assert.Equal(2, person.Questions.Count);
        Assert.Contains("765.03 USD", person.Questions[1], StringComparison.Ordinal);
        Assert.Equal(1, bench.Sent);
    }

    [Theory]
    [MemberData(nameof(ApprovalBench.Kinds), MemberType = typeof(ApprovalBench))]
    public async Task Rules_run_again_when_the_answer_comes(string transport, string version)
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = new Person("accept") { Thinks = () => bench.Exchange.Market.Pin("AAPL", 230m, 230.10m) };
        var client = await bench.ConnectAsync(transport, version, person);

        Assert.Equal("PRICE_COLLAR", (await ApprovalBench.PlaceAsync(client)).Code); // 250 is now more than 5 % above 230.10
        Assert.Equal(0, bench.Sent);
    }

    [Fact]
    public async Task An_order_up_to_the_threshold_asks_nobody()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern, person);

        await ApprovalBench.PlaceAsync(client, """{"symbol":"AAPL","side":"buy","qty":2,"type":"limit","limit_price":250}""");

        Assert.Empty(person.Questions);
        Assert.Equal(1, bench.Sent);
    }

    [Fact]
    public async Task A_locate_above_the_threshold_asks_too()
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = Person.Agreeing();
        var client = await bench.ConnectAsync("stdio", ApprovalBench.Modern, person);

        var reply = await ApprovalBench.CallAsync(client, "create_locate", """{"symbol":"GME","qty":10000,"limit_price":0.06}""");

        Assert.Contains("locate 10000 GME for up to 0.06 USD a share", Assert.Single(person.Questions), StringComparison.Ordinal);
        Assert.Equal("GME", reply.Content.Text("locate.symbol"));
        Assert.Equal(1, bench.Sent);
    }

    private static async Task RefusesAsync(string transport, string version, string answer)
    {
        await using var bench = await ApprovalBench.StartAsync();
        var person = new Person(answer);
        var client = await bench.ConnectAsync(transport, version, person);

        var reply = await ApprovalBench.PlaceAsync(client);

        Assert.Equal(("APPROVAL_DENIED", "denied"), (reply.Code, reply.Error.Text("outcome")));
        Assert.Single(person.Questions);
        Assert.Equal(0, bench.Sent);
    }
}
