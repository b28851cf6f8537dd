using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Simulator;
using AlpacaMcp.Simulator.Faults;

namespace AlpacaMcp.Server.Tests.Tools.Locates;

/// <summary>GME is what is hard to borrow here.</summary>
public sealed class CreateLocateTests
{
    private static readonly SimulatorOptions Live = new() { Locates = true };

    [Fact]
    public async Task Locates_shares_and_pays_their_fee()
    {
        await using var bench = await ToolBench.StartAsync(Live);

        var reply = (await bench.CallAsync("create_locate", """{"symbol":"gme","qty":"200","limit_price":"0.05"}""")).Content;

        var there = Assert.Single((await bench.AskExchangeAsync("/v1/locates")).At("locates").EnumerateArray());
        Assert.Equal(("""{"symbol":"GME","qty":200,"all_or_none":false,"limit_price":"0.05"}""", "active"), (bench.Exchange.Requests.All.Single(r => r.Method == "POST").Body, reply.Text("locate.status")));
        Assert.Equal((there.Text("id"), there.Text("total_fee"), there.Text("located_price")), (reply.Text("locate.id"), reply.At("locate.total_fee").ToString(), reply.At("locate.located_price").ToString()));
        Assert.Equal((200m, bench.Exchange.AccountNumber), (reply.Number("locate.located_qty"), reply.Text("account")));
        Assert.Equal(100_000m - reply.Number("locate.total_fee"), bench.Exchange.Book.Cash);
    }

    [Theory]
    [InlineData("""{"symbol":"GME","qty":100}""", "LOCATE_UNBOUNDED", "limit_price")]
    [InlineData("""{"symbol":"GME","qty":100000,"limit_price":0.2}""", "ORDER_NOTIONAL", "limit_price")] // 20,000 USD, allowed are 10,000
    public async Task Denies_what_may_cost_too_much_and_sends_nothing(string arguments, string code, string field)
    {
        await using var bench = await ToolBench.StartAsync(Live);

        var reply = await bench.CallAsync("create_locate", arguments);

        Assert.Equal((code, "denied", field), (reply.Code, reply.Error.Text("outcome"), reply.Error.Text("field")));
        Assert.Empty(bench.Changes);
    }

    [Theory]
    [InlineData("""{"symbol":"GME","qty":150,"limit_price":0.05}""", "qty")]
    [InlineData("""{"symbol":"GME","qty":-100,"limit_price":0.05}""", "qty")]
    [InlineData("""{"symbol":"GME","qty":100,"limit_price":0}""", "limit_price")]
    [InlineData("""{"symbol":"G M E","qty":100,"limit_price":0.05}""", "symbol")]
    public async Task Refuses_what_is_no_locate_without_asking_anybody(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync(Live);

        var reply = await bench.CallAsync("create_locate", arguments);

        Assert.Equal(("INVALID_LOCATE", "invalid", field), (reply.Code, reply.Error.Text("outcome"), reply.Error.Text("field")));
        Assert.Empty(bench.Exchange.Requests.All);
    }

    [Fact]
    public async Task Says_that_a_rejected_locate_cost_nothing()
    {
        await using var bench = await ToolBench.StartAsync(Live);

        var reply = (await bench.CallAsync("create_locate", """{"symbol":"GME","qty":100,"limit_price":0.00001}""")).Content;

        Assert.Equal(("rejected", "limit_price_exceeded"), (reply.Text("locate.status"), reply.Text("locate.rejection_reason")));
        Assert.Contains("nothing was charged", Assert.Single(reply.At("notes").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.False(reply.At("locate").Has("total_fee"));
    }

    [Fact]
    public async Task Shows_the_brokers_refusal_with_its_word()
    {
        await using var bench = await ToolBench.StartAsync(Live);

        var reply = await bench.CallAsync("create_locate", """{"symbol":"AAPL","qty":100,"limit_price":0.05}""");

        Assert.Equal(("BROKER_REJECTED", 422m, "easy_to_borrow"), (reply.Code, reply.Error.Number("broker_status"), reply.Error.Text("broker_details.code")));
    }

    [Fact]
    public async Task Finds_a_locate_whose_answer_was_lost_and_makes_no_second_one()
    {
        await using var bench = await ToolBench.StartAsync(Live);
        bench.Exchange.Faults.Add(new LoseResponse(), new FaultRule { Method = "POST", PathPrefix = "/v1/locates", Times = 1 });

        var reply = (await bench.CallAsync("create_locate", """{"symbol":"GME","qty":100,"limit_price":0.05}""")).Content;

        Assert.Contains("answer was lost", Assert.Single(reply.At("notes").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(Assert.Single((await bench.AskExchangeAsync("/v1/locates")).At("locates").EnumerateArray()).Text("id"), reply.Text("locate.id"));
        Assert.Equal(["POST /v1/locates"], bench.Changes);
    }

    [Fact]
    public async Task Says_so_where_there_are_no_locates_and_sends_nothing()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("create_locate", """{"symbol":"GME","qty":100,"limit_price":0.05}""");

        Assert.Equal("LOCATES_UNAVAILABLE", reply.Code);
        Assert.Empty(bench.Changes);
    }
}
