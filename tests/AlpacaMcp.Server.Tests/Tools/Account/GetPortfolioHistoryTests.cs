using System.Text.Json;
using AlpacaMcp.Server.Tests.Mcp;

namespace AlpacaMcp.Server.Tests.Tools.Account;

public sealed class GetPortfolioHistoryTests
{
    private const string Path = "/v2/account/portfolio/history";

    [Fact]
    public async Task Shows_days_by_New_Yorks_date_with_percent_and_totals()
    {
        await using var bench = await ToolBench.StartAsync();
        await bench.CallAsync("place_stock_order", """{"symbol":"AAPL","side":"buy","qty":10}""");

        var history = (await bench.CallAsync("get_portfolio_history")).Content;

        // 10 bought at 250.00 and marked at 249.95: 0.50 of 100,000 are lost. Alpaca labels the day with the midnight UTC that ends it.
        var raw = await bench.AskExchangeAsync(Path);
        var rows = history.At("rows").EnumerateObject().Last();
        Assert.Equal(("1D", 100_000m, 99_999.50m), (history.Text("timeframe"), history.Number("base_value"), history.Number("equity")));
        Assert.Equal((-0.50m, -0.0005m), (history.Number("profit_loss"), history.Number("profit_loss_percent")));
        Assert.Equal(["day", "equity", "profit_loss", "profit_loss_percent"], Texts(history.At("columns")));
        Assert.Equal("2026-03", rows.Name);
        Assert.Equal([11m, 99_999.50m, -0.50m, raw.At("profit_loss_pct").EnumerateArray().Last().GetDecimal() * 100], Numbers(rows.Value.EnumerateArray().Last()));
        Assert.Equal(raw.At("timestamp").GetArrayLength(), history.Number("count"));
        Assert.Equal(1_773_273_600, raw.At("timestamp").EnumerateArray().Last().GetInt64()); // 2026-03-12T00:00:00Z
    }

    [Fact]
    public async Task Shows_minutes_under_their_hour_in_UTC()
    {
        await using var bench = await ToolBench.StartAsync();
        bench.Pass(TimeSpan.FromMinutes(30));

        var history = (await bench.CallAsync("get_portfolio_history", """{"period":"1d","timeframe":"15min"}""")).Content;

        // 9:30 to 10:30 in New York's summer time.
        Assert.Equal(["2026-03-11T13", "2026-03-11T14"], history.At("rows").EnumerateObject().Select(group => group.Name));
        Assert.Equal([30m, 45m], history.At("rows").At("2026-03-11T13").EnumerateArray().Select(row => row[0].GetDecimal()));
        Assert.Equal("minute", history.At("columns")[0].GetString());
    }

    [Fact]
    public async Task Sums_money_that_came_and_went_when_asked()
    {
        await using var bench = await ToolBench.StartAsync();

        var history = (await bench.CallAsync("get_portfolio_history", """{"period":"5D","timeframe":"1D","cashflow_types":["jnlc","DIV"]}""")).Content;

        var raw = await bench.AskExchangeAsync($"{Path}?period=5D&timeframe=1D&cashflow_types=JNLC,DIV");
        Assert.Equal(["day", "equity", "profit_loss", "profit_loss_percent", "DIV", "JNLC"], Texts(history.At("columns")));
        Assert.Equal(raw.At("cashflow.JNLC").EnumerateArray().Sum(flow => flow.GetDecimal()), history.Number("cashflow.JNLC"));
        Assert.Equal(100_000m, history.Number("cashflow.JNLC")); // what the account started with
        Assert.Equal(0m, history.Number("cashflow.DIV"));
    }

    [Fact]
    public async Task Shows_the_latest_five_hundred_of_more()
    {
        await using var bench = await ToolBench.StartAsync();

        var history = (await bench.CallAsync("get_portfolio_history", """{"period":"3D","timeframe":"1Min"}""")).Content;

        var raw = await bench.AskExchangeAsync($"{Path}?period=3D&timeframe=1Min");
        var all = raw.At("timestamp").EnumerateArray().Select(stamp => DateTimeOffset.FromUnixTimeSeconds(stamp.GetInt64())).ToList();
        var groups = history.At("rows").EnumerateObject().ToList();
        Assert.Equal(500m, history.Number("count"));
        Assert.Equal(500, groups.Sum(group => group.Value.GetArrayLength()));
        Assert.Equal($"{all[^500]:yyyy-MM-ddTHH}", groups[0].Name);
        Assert.Equal(all[^1].Minute, groups[^1].Value.EnumerateArray().Last()[0].GetInt32());
        Assert.Contains($"500 of {all.Count}", history.Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_the_span_that_was_given()
    {
        await using var bench = await ToolBench.StartAsync();

        await bench.CallAsync("get_portfolio_history", """{"start":"2026-03-02","end":"yesterday","timeframe":"1D","intraday_reporting":"extended_hours","pnl_reset":"no_reset","extended_hours":true}""");

        // Midnights of New York: winter time before March 8, summer time after.
        Assert.Contains(
            "?timeframe=1D&intraday_reporting=extended_hours&start=2026-03-02T05%3A00%3A00Z&end=2026-03-11T03%3A59%3A59.9999999Z&pnl_reset=no_reset&extended_hours=true",
            bench.Exchange.Requests.All.Where(r => r.Path == Path).Select(r => r.Query));
    }

    [Theory]
    [InlineData("""{"period":"1Y"}""", "period")]
    [InlineData("""{"period":"month"}""", "period")]
    [InlineData("""{"period":"1M","start":"2026-03-01","end":"2026-03-10"}""", "period")]
    [InlineData("""{"timeframe":"2Min"}""", "timeframe")]
    [InlineData("""{"start":"03/04/2026"}""", "start")]
    [InlineData("""{"cashflow_types":"MONEY"}""", "cashflow_types")]
    [InlineData("""{"intraday_reporting":"night"}""", "intraday_reporting")]
    public async Task Refuses_what_means_nothing(string arguments, string field)
    {
        await using var bench = await ToolBench.StartAsync();

        var reply = await bench.CallAsync("get_portfolio_history", arguments);

        Assert.Equal(("INVALID_ARGUMENT", field), (reply.Code, reply.Error.Text("field")));
        Assert.DoesNotContain(bench.Exchange.Requests.All, r => r.Path == Path);
    }

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());

    private static IEnumerable<decimal> Numbers(JsonElement row) => row.EnumerateArray().Select(cell => cell.GetDecimal());
}
