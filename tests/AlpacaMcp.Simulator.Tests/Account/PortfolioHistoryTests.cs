using System.Text.Json.Nodes;

namespace AlpacaMcp.Simulator.Tests.Account;

/// <summary>Ten shares bought at 100.01 on Friday at 10:00; they trade at 100, from 10:30 at 110, from Monday 10:00 at 120.</summary>
public sealed class PortfolioHistoryTests
{
    private const string Path = "/v2/account/portfolio/history";
    private const long FridayOpen = 1795185000; // 2026-11-20T14:30:00Z

    [Fact]
    public async Task An_intraday_history_shows_what_was_held_at_the_prices_of_then()
    {
        await using var desk = await FridayElevenAsync();

        var history = (await desk.GetAsync($"{Path}?period=1D&timeframe=15Min")).Taken;

        // 100,000 - 1,000.10 + 10 x 100 = 99,999.90; the account is opened at 10:00, a window has the value of its end.
        Assert.Equal(Enumerable.Range(0, 7).Select(i => FridayOpen + (900 * i)), Whole(history, "timestamp"));
        Assert.Equal([0, 99_999.9m, 99_999.9m, 100_099.9m, 100_099.9m, 100_099.9m, 100_099.9m], Numbers(history, "equity"));
        Assert.Equal([0, -0.1m, -0.1m, 99.9m, 99.9m, 99.9m, 99.9m], Numbers(history, "profit_loss"));
        Assert.Equal([0, 0, 0, 0.001m, 0.001m, 0.001m, 0.001m], Numbers(history, "profit_loss_pct"));
        Assert.Equal(("100000", "15Min"), (history["base_value"]!.ToString(), history["timeframe"]!.ToString()));
        Assert.Null(history["base_value_asof"]);
    }

    [Fact]
    public async Task A_daily_history_has_a_value_per_trading_day_labelled_with_the_midnight_that_ends_it()
    {
        await using var desk = await MondayElevenAsync();

        var history = (await desk.GetAsync($"{Path}?period=1W&timeframe=1D")).Taken;

        // 17, 18, 19, 20 and 23 November.
        Assert.Equal([1794960000, 1795046400, 1795132800, 1795219200, 1795478400], Whole(history, "timestamp"));
        Assert.Equal([0, 0, 0, 100_099.9m, 100_199.9m], Numbers(history, "equity"));
        Assert.Equal([0, 0, 0, 99.9m, 199.9m], Numbers(history, "profit_loss"));
        Assert.Equal([0, 0, 0, 0.001m, 0.002m], Numbers(history, "profit_loss_pct"));
    }

    [Theory]
    [InlineData("per_day", "100000", 99.9, 100)]
    [InlineData("no_reset", "100000", 99.9, 199.9)]
    public async Task Intraday_profit_begins_anew_each_trading_day_unless_told_not_to(string reset, string baseValue, double friday, double monday)
    {
        await using var desk = await MondayElevenAsync();

        var history = (await desk.GetAsync($"{Path}?period=4D&timeframe=1H&pnl_reset={reset}")).Taken;

        // Friday has 9:30 to 15:30, Monday 9:30 and 10:30.
        var profits = Numbers(history, "profit_loss");
        Assert.Equal(9, profits.Length);
        Assert.Equal(((decimal)friday, (decimal)monday), (profits[6], profits[8]));
        Assert.Equal(baseValue, history["base_value"]!.ToString());
    }

    [Fact]
    public async Task The_base_is_the_close_before_the_first_day()
    {
        await using var desk = await MondayElevenAsync();

        var history = (await desk.GetAsync($"{Path}?period=1D&timeframe=1H")).Taken;

        Assert.Equal(("100099.9", "2026-11-20"), (history["base_value"]!.ToString(), history["base_value_asof"]!.ToString()));
        Assert.Equal([100m, 100m], Numbers(history, "profit_loss"));
        Assert.Equal("100099.9", (await desk.GetAsync($"{Path}?start=2026-11-23T00:00:00-05:00&timeframe=1D"))["base_value"]);
    }

    [Theory]
    [InlineData("market_hours", 2)] // Monday's 9:30 and 10:30
    [InlineData("extended_hours", 8)] // Monday's 4:00 to 11:00
    [InlineData("continuous", 73)] // Friday 11:00 to Monday 11:00
    public async Task Reporting_chooses_the_hours(string reporting, int points)
    {
        await using var desk = await MondayElevenAsync();

        var history = (await desk.GetAsync($"{Path}?period=3D&timeframe=1H&intraday_reporting={reporting}")).Taken;

        Assert.Equal(points, Whole(history, "timestamp").Length);
    }

    [Theory]
    [InlineData("", "1D")] // a month
    [InlineData("?period=1D", "1Min")]
    [InlineData("?period=1W", "15Min")]
    [InlineData("?period=30D", "1D")]
    [InlineData("?start=2026-11-19T00:00:00Z&end=2026-11-20T00:00:00Z", "1Min")]
    public async Task The_resolution_follows_the_length(string query, string timeframe)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(timeframe, (await desk.GetAsync(Path + query))["timeframe"]);
    }

    [Theory]
    [InlineData("timeframe=7Min")]
    [InlineData("period=1A&timeframe=1Min")]
    [InlineData("period=31D&timeframe=1H")]
    [InlineData("period=1X")]
    [InlineData("period=0D")]
    [InlineData("period=1D&start=2026-11-19T00:00:00Z&end=2026-11-20T00:00:00Z")]
    [InlineData("start=2026-11-20T00:00:00Z&end=2026-11-19T00:00:00Z")]
    [InlineData("start=monday")]
    [InlineData("intraday_reporting=always")]
    [InlineData("pnl_reset=weekly")]
    [InlineData("cashflow_types=NOPE")]
    public async Task Bad_parameters_are_refused(string query)
    {
        await using var desk = await Desk.OpenAsync();

        var answer = await desk.GetAsync($"{Path}?{query}");

        Assert.Equal((422, "40010001"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task Money_that_came_is_shown_by_type_and_window()
    {
        await using var desk = await MondayElevenAsync();

        var history = (await desk.GetAsync($"{Path}?period=1W&timeframe=1D&cashflow_types=ALL")).Taken;
        var named = (await desk.GetAsync($"{Path}?period=1W&timeframe=1D&cashflow_types=DIV")).Taken;
        var none = (await desk.GetAsync($"{Path}?period=1W&timeframe=1D&cashflow_types=NONE")).Taken;

        Assert.Equal("""{"JNLC":[0,0,0,100000,0]}""", history["cashflow"]!.ToJsonString());
        Assert.Equal("""{"DIV":[0,0,0,0,0]}""", named["cashflow"]!.ToJsonString());
        Assert.Null(none["cashflow"]);
    }

    [Fact]
    public async Task The_last_point_is_the_accounts_equity_and_yesterdays_the_last_equity()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PlacedAsync("""{"symbol":"SPY","qty":"40","side":"buy","type":"market","time_in_force":"day"}""");
        await desk.GetAsync("/v2/account");
        desk.Step(TimeSpan.FromDays(3) + TimeSpan.FromHours(2));

        var account = await desk.GetAsync("/v2/account");
        var equity = Numbers((await desk.GetAsync(Path)).Taken, "equity");

        Assert.Equal(account["last_equity"], equity[^2].ToString("0.##", null));
        Assert.Equal(account["equity"], equity[^1].ToString("0.##", null));
        Assert.NotEqual(equity[^2], equity[^1]);
    }

    private static async Task<Desk> FridayElevenAsync()
    {
        var desk = await Desk.OpenAsync();
        desk.Exchange.Market.Pin("AAPL", 99.99m, 100.01m);
        await desk.PlacedAsync("""{"symbol":"AAPL","qty":"10","side":"buy","type":"market","time_in_force":"day"}""");
        await desk.GetAsync("/v2/account");
        desk.Step(TimeSpan.FromMinutes(30));
        desk.Exchange.Market.Pin("AAPL", 109.99m, 110.01m);
        desk.Step(TimeSpan.FromMinutes(30));
        return desk;
    }

    private static async Task<Desk> MondayElevenAsync()
    {
        var desk = await FridayElevenAsync();
        desk.Step(TimeSpan.FromDays(3) - TimeSpan.FromHours(1));
        desk.Exchange.Market.Pin("AAPL", 119.99m, 120.01m);
        desk.Step(TimeSpan.FromHours(1));
        return desk;
    }

    private static decimal[] Numbers(JsonNode history, string field) => [.. history[field]!.AsArray().Select(value => value!.GetValue<decimal>())];

    private static long[] Whole(JsonNode history, string field) => [.. history[field]!.AsArray().Select(value => value!.GetValue<long>())];
}
