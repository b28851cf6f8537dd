using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class GetAccountActivitiesTests
{
    private const string Path = "/v2/account/activities";

    [Fact]
    public async Task Shows_fills_and_the_rest_in_one_table()
    {
        await using var bench = await ToolBench.StartAsync();
        var order = (await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""")).Content.Text("order.id");

        var reply = (await bench.CallAsync("get_account_activities")).Content;

        Assert.Equal(["time", "type", "symbol", "side", "qty", "price", "net_amount", "order_id"], Columns(reply));
        Assert.Equal((2m, "simulator"), (reply.Number("count"), reply.Text("environment")));
        Assert.Equal($"""["2026-03-11T14:00:00Z","FILL","AAPL","buy",10,250,null,"{order}"]""", reply.At("rows")[0].GetRawText());
        Assert.Equal("""["2026-03-11","JNLC",null,null,null,null,100000,null]""", reply.At("rows")[1].GetRawText());
        Assert.False(reply.Has("next_page_token"));
    }

    [Fact]
    public async Task Seals_the_brokers_descriptions()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_crypto_order", """{"symbol":"BTC/USD","side":"buy","notional":100}""");

        var reply = (await bench.CallAsync("get_account_activities", """{"activity_types":"cfee"}""")).Content;

        var place = Columns(reply).ToList().IndexOf("description");
        Assert.Matches(@"^\[outside text ([0-9a-f]{6}): Coin Pair Transaction Fee \(Non USD\) :\1\]$", reply.At("rows")[0][place].GetString());
    }

    [Fact]
    public async Task Goes_on_with_the_token_of_the_page_before()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");

        var first = (await bench.CallAsync("get_account_activities", """{"page_size":1}""")).Content;
        var second = (await bench.CallAsync("get_account_activities", $$"""{"page_size":1,"page_token":"{{first.Text("next_page_token")}}"}""")).Content;
        var last = (await bench.CallAsync("get_account_activities", $$"""{"page_size":1,"page_token":"{{second.Text("next_page_token")}}"}""")).Content;

        Assert.Equal((await bench.AskExchangeAsync(Path))[0].Text("id"), first.Text("next_page_token"));
        Assert.Equal(("FILL", "JNLC"), (first.At("rows")[0][1].GetString(), second.At("rows")[0][1].GetString()));
        Assert.Contains("page_token", first.Text("note"), StringComparison.Ordinal);
        Assert.Equal(0m, last.Number("count"));
        Assert.False(last.Has("note"));
    }

    [Fact]
    public async Task Asks_for_what_was_given()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_account_activities", """{"category":"non_trade_activity","date":"2026-03-10","after":"2026-03-09","until":"2026-03-10T12:00:00Z","direction":"asc","page_size":50}""");

        // The 9th begins at 04:00 UTC in New York's summer time.
        Assert.Contains(
            "?category=non_trade_activity&date=2026-03-10&after=2026-03-09T04%3A00%3A00Z&until=2026-03-10T12%3A00%3A00Z&direction=asc&page_size=50",
            bench.Exchange.Requests.All.Where(r => r.Path == Path).Select(r => r.Query));
    }

    [Theory]
    [InlineData("""{"activity_types":["FILL"],"category":"trade_activity"}""", "category", "not both")]
    [InlineData("""{"activity_types":["FILL","BUY"]}""", "activity_types", "OPEXP")] // the message lists the words
    [InlineData("""{"page_size":0}""", "page_size", "1 to 100")]
    [InlineData("""{"page_size":101}""", "page_size", "1 to 100")]
    [InlineData("""{"after":"recently"}""", "after", "date")]
    public async Task Refuses_what_means_nothing(string arguments, string field, string words)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_account_activities", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.Contains(words, reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Exchange.Requests.All, r => r.Path == Path);
    }

    private static IEnumerable<string?> Columns(JsonElement reply) => reply.At("columns").EnumerateArray().Select(column => column.GetString());
}
