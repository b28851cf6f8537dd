using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetMostActiveStocksTests
{
    [Theory]
    [InlineData("{}", "volume", 10)]
    [InlineData("""{"by":"TRADES","top":3}""", "trades", 3)]
    public async Task Shows_the_ranking_of_the_exchange(string arguments, string by, int top)
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = (await bench.AskExchangeAsync($"/v1beta1/screener/stocks/most-actives?by={by}&top={top}")).At("most_actives").EnumerateArray().ToList();

        var active = (await bench.CallAsync("get_most_active_stocks", arguments)).Content;

        Assert.Equal((by, ToolBench.Now), (active.Text("by"), active.Time("last_updated")));
        Assert.Equal(top, truth.Count);
        Assert.Equal(
            truth.Select(stock => (stock.Text("symbol"), stock.Number("volume"), stock.Number("trade_count"))),
            active.At("stocks").EnumerateArray().Select(stock => (stock[0].GetString() ?? "", stock[1].GetDecimal(), stock[2].GetDecimal())));
    }

    [Theory]
    [InlineData("top", "0")]
    [InlineData("top", "101")]
    [InlineData("by", "\"gain\"")]
    public async Task Refuses_what_cannot_be_ranked(string name, string value)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_most_active_stocks", $$"""{"{{name}}":{{value}}}""");

        Assert.Equal([name], reply.Fields);
        Assert.Empty(bench.Exchange.Requests.All);
    }
}
