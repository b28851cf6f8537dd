using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class GetAccountActivitiesByTypeTests
{
    [Fact]
    public async Task Shows_one_type_alone()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"sell","qty":4}""");

        var reply = (await bench.CallAsync("get_account_activities_by_type", """{"activity_type":"fill","direction":"asc","page_size":1}""")).Content;

        var raw = await bench.AskExchangeAsync("/v2/account/activities/FILL?direction=asc");
        Assert.Equal((2, raw[0].Text("id")), (raw.GetArrayLength(), reply.Text("next_page_token")));
        Assert.Equal(["time", "type", "symbol", "side", "qty", "price", "order_id"], reply.At("columns").EnumerateArray().Select(column => column.GetString()));
        Assert.Equal(("FILL", "buy", 10m), (reply.At("rows")[0][1].GetString(), reply.At("rows")[0][3].GetString(), reply.At("rows")[0][4].GetDecimal()));
    }

    [Theory]
    [InlineData("""{"activity_type":"TRADE"}""")]
    [InlineData("""{"activity_type":"FILL/../../positions"}""")]
    public async Task Refuses_an_unknown_type_and_lists_the_known_ones(string arguments)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_account_activities_by_type", arguments);

        Assert.Equal(("INVALID_ARGUMENT", "activity_type"), (reply.Code, reply.Error.Text("field")));
        Assert.Contains("FILL, TRANS, MISC", reply.Error.Text("message"), StringComparison.Ordinal);
        Assert.Empty(bench.Exchange.Requests.All);
    }
}
