using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.StockData;

public sealed class GetMarketMoversTests
{
    [Theory]
    [InlineData("stocks", 10)]
    [InlineData("crypto", 2)]
    public async Task Shows_gainers_and_losers_of_the_exchange(string market, int top)
    {
        await using var bench = await ToolBench.StartAsync();
        var truth = await bench.AskExchangeAsync($"/v1beta1/screener/{market}/movers?top={top}");

        var movers = (await bench.CallAsync("get_market_movers", $$"""{"market_type":"{{market}}","top":{{top}}}""")).Content;

        Assert.Equal(["symbol", "price", "change", "change_percent"], movers.At("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.All((string[])["gainers", "losers"], side => Assert.Equal(Raw(truth.At(side)), movers.At(side).EnumerateArray().Select(m => (m[0].GetString() ?? "", m[1].GetDecimal(), m[2].GetDecimal(), m[3].GetDecimal()))));
        Assert.Equal((market, ToolBench.Now, market == "stocks"), (movers.Text("market_type"), movers.Time("last_updated"), movers.Has("session")));
        Assert.NotEmpty(movers.At("gainers").EnumerateArray());
    }

    [Theory]
    [InlineData("""{"market_type":"bonds"}""", "market_type")]
    [InlineData("""{"market_type":"stocks","top":51}""", "top")]
    [InlineData("""{"market_type":"stocks","top":0}""", "top")]
    [InlineData("""{}""", "market_type")]
    public async Task Refuses_what_cannot_be_ranked(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_market_movers", arguments);

        Assert.Equal([field], reply.Fields);
        Assert.Empty(bench.Exchange.Requests.All);
    }

    private static IEnumerable<(string, decimal, decimal, decimal)> Raw(JsonElement side) =>
        side.EnumerateArray().Select(m => (m.Text("symbol"), m.Number("price"), m.Number("change"), m.Number("percent_change")));
}
