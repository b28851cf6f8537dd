using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Tests.Mcp;
using AlpacaMcp.Server.Tests.Mcp.Replies;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetStockSnapshotTests
{
    private const string Five = "AAPL,MSFT,NVDA,TSLA,SPY";

    [Fact]
    public async Task Every_market_value_of_the_exchange_can_be_read_back()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Pass(TimeSpan.FromSeconds(4017.25));
        var truth = await bench.AskExchangeAsync($"/v2/stocks/snapshots?symbols={Five}&feed=iex");

        var reply = (await bench.CallAsync("get_stock_snapshot", $$"""{"symbols":"{{Five}}"}""")).Content;

        Assert.Equal(("iex", "regular", ToolBench.Now.AddSeconds(4017.25)), (reply.Text("feed"), reply.Text("session"), reply.Time("as_of")));
        Assert.All(Five.Split(','), symbol => Assert.Equal(SnapshotValues.Raw(truth.At(symbol)), SnapshotValues.Shown(reply, symbol, When.NewYork)));
        Assert.Equal(("2026-03-11", "2026-03-10"), (reply.Text("dates.day"), reply.Text("dates.prev_day")));
    }

    [Fact]
    public async Task Names_the_symbol_that_has_none()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_stock_snapshot", """{"symbols":"AAPL,ZZZZ"}""")).Content;

        Assert.Equal(["AAPL"], reply.At("snapshots").EnumerateObject().Select(symbol => symbol.Name));
        Assert.Contains("ZZZZ", reply.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_in_which_currency_when_one_was_asked_for()
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = (await bench.CallAsync("get_stock_snapshot", """{"symbols":"AAPL","currency":"usd","feed":"delayed_sip"}""")).Content;

        Assert.Equal(("USD", "delayed_sip"), (reply.Text("currency"), reply.Text("feed")));
        Assert.Contains("currency=USD", Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v2/stocks/snapshots")).Query, StringComparison.Ordinal);
    }
}
