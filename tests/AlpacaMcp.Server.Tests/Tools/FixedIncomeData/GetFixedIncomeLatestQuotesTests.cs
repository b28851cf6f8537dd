using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.FixedIncomeData;

public sealed class GetFixedIncomeLatestQuotesTests
{
    private static readonly string[] Fields = ["bp", "bs", "bms", "bytm", "bytw", "ap", "as", "ams", "aytm", "aytw"];

    [Fact]
    public async Task Shows_every_value_of_both_sides()
    {
        await using var bench = await ToolBench.StartAsync();
        var raw = (await bench.AskExchangeAsync("/v1beta1/fixed_income/latest/quotes?isins=US912810SK51")).At("quotes.US912810SK51");

        var reply = (await bench.CallAsync("get_fixed_income_latest_quotes", """{"isins":"us912810sk51","trade_size":1000}""")).Content;

        Assert.Equal(
            ["bid", "bid_size", "bid_min_size", "bid_ytm_percent", "bid_ytw_percent", "ask", "ask_size", "ask_min_size", "ask_ytm_percent", "ask_ytw_percent", "age_s"],
            reply.At("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(
            [.. Fields.Select(field => raw.Number(field)), (decimal)(reply.Time("as_of") - raw.Time("t")).TotalSeconds],
            reply.At("bonds.US912810SK51").EnumerateArray().Select(c => c.GetDecimal()));
        Assert.Single(bench.Exchange.Requests.Arrivals("GET", "/v1beta1/fixed_income/latest/quotes"), request => request.Query.Contains("trade_size=1000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"US912810SK5\"")]
    [InlineData("\"US912810SK51,Ü\"")]
    [InlineData("\",\"")]
    public async Task Refuses_what_is_no_isin(string isins)
    {
        await using var bench = await ToolBench.StartAsync();

        Assert.Equal(["isins"], (await bench.CallAsync("get_fixed_income_latest_quotes", $$"""{"isins":{{isins}}}""")).Fields);
    }
}
