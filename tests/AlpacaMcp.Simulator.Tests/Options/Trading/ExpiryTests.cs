using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>The end of contracts at 16:00 on 2026-11-20: https://alpaca.markets/support/what-is-automatic-exercise. Each is bought at its middle plus 0.05 and sold at its middle less 0.05.</summary>
public sealed class ExpiryTests
{
    private static readonly (string Symbol, decimal Middle)[] s_market =
        [(Call(100, Today), 5m), (Call(105, Today), 3m), (Put(100, Today), 5m), (Put(95, Today), 3m), (Call(100), 7m)];

    [Fact]
    public async Task A_call_in_the_money_is_exercised()
    {
        await using var desk = await BoughtAsync("buy", Call(100, Today), close: 110m);

        // 505 for the call, 10000 for the shares, which are worth 11000.
        Assert.Equal("89495 100495", await desk.AccountAsync("cash", "equity"));
        Assert.Equal("100 AAPL", await desk.PositionsAsync());
        Assert.Equal([$"OPEXC -1 {Call(100, Today)} - 0", "OPTRD 100 AAPL 100 -10000"], await desk.SettledAsync());
    }

    [Theory]
    [InlineData("buy", "AAPL261120C00100000", 99, "99495")]
    [InlineData("buy", "AAPL261120C00100000", 100, "99495")] // not by a cent
    [InlineData("sell", "AAPL261120P00100000", 101, "100495")]
    public async Task A_contract_out_of_the_money_expires(string side, string symbol, int close, string cash)
    {
        await using var desk = await BoughtAsync(side, symbol, close);

        Assert.Equal((cash, ""), (await desk.AccountAsync("cash"), await desk.PositionsAsync()));
        Assert.Equal($"{cash} 0 0 {cash}", await desk.AccountAsync("equity", "initial_margin", "maintenance_margin", "options_buying_power"));
        Assert.Equal([$"OPEXP {(side == "buy" ? -1 : 1)} {symbol} - 0"], await desk.SettledAsync());
    }

    [Fact]
    public async Task A_sold_put_in_the_money_is_assigned()
    {
        await using var desk = await BoughtAsync("sell", Put(100, Today), close: 90m);

        // 495 for the put, 10000 for shares worth 9000.
        Assert.Equal("90495 99495", await desk.AccountAsync("cash", "equity"));
        Assert.Equal("100 AAPL", await desk.PositionsAsync());
        Assert.Equal([$"OPASN 1 {Put(100, Today)} - 0", "OPTRD 100 AAPL 100 -10000"], await desk.SettledAsync());
    }

    [Fact]
    public async Task A_covered_call_in_the_money_gives_its_shares_away()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.HoldAsync("""{"qty":"100"}""");
        await desk.FilledAsync(Single(Call(105, Today), "sell"));
        await desk.CloseAtAsync(120m);

        // 10001 for the shares, 295 for the call, 10500 for the shares.
        Assert.Equal(("100794", ""), (await desk.AccountAsync("cash"), await desk.PositionsAsync()));
        Assert.Equal([$"OPASN 1 {Call(105, Today)} - 0", "OPTRD -100 AAPL 105 10500"], await desk.SettledAsync());
    }

    [Fact]
    public async Task A_spread_in_the_money_settles_against_itself_whatever_cash_there_is()
    {
        await using var desk = await OpenAsync(new() { StartCash = 1_000m }, s_market);
        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(100, Today)}", $"sell_to_open {Call(105, Today)}"));
        await desk.CloseAtAsync(120m);

        // 210 for the spread, which is worth 500.
        Assert.Equal(("1290", ""), (await desk.AccountAsync("cash"), await desk.PositionsAsync()));
        Assert.Equal(
            [$"OPASN 1 {Call(105, Today)} - 0", "OPTRD -100 AAPL 105 10500", $"OPEXC -1 {Call(100, Today)} - 0", "OPTRD 100 AAPL 100 -10000"],
            await desk.SettledAsync());
    }

    [Fact]
    public async Task An_assigned_calendar_leaves_shares_sold_short()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Spread(null, $"sell_to_open {Call(100, Today)}", $"buy_to_open {Call(100)}"));
        await desk.CloseAtAsync(110m);

        // 210 for the calendar, 10000 for shares that cost 11000; the call that is left is worth 700.
        Assert.Equal("109790 99490", await desk.AccountAsync("cash", "equity"));
        Assert.Equal($"-100 AAPL 1 {Call(100)}", await desk.PositionsAsync());
    }

    [Fact]
    public async Task What_the_account_could_not_exercise_is_sold_half_an_hour_before_the_close()
    {
        await using var desk = await OpenAsync(new() { StartCash = 1_000m }, s_market);
        await desk.FilledAsync(Single(Call(100, Today), "buy"));
        await desk.PlacedAsync(Single(Call(100, Today), "sell", 1, """{"type":"limit","limit_price":"9"}"""));
        desk.Exchange.Market.Pin("AAPL", 109.99m, 110.01m);
        desk.Step(new TimeSpan(5, 29, 0));
        var before = await desk.PositionsAsync();
        desk.Step(TimeSpan.FromMinutes(2));

        var orders = (await desk.GetAsync("/v2/orders?status=all&direction=asc")).Taken.AsArray();

        // Bought at 5.05, sold at 4.95.
        Assert.Equal(($"1 {Call(100, Today)}", "", "990"), (before, await desk.PositionsAsync(), await desk.AccountAsync("cash")));
        Assert.Equal(["buy market filled", "sell limit canceled", "sell market filled"], orders.Select(order => $"{order!["side"]} {order["type"]} {order["status"]}"));
        Assert.Equal("2026-11-20T20:30:00Z", orders[2]!["submitted_at"]!.ToString());
    }

    [Fact]
    public async Task A_spread_of_which_only_one_leg_would_be_exercised_is_closed_whole()
    {
        await using var desk = await OpenAsync(new() { StartCash = 1_000m }, s_market);
        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(100, Today)}", $"sell_to_open {Call(105, Today)}"));
        await desk.CloseAtAsync(102m);

        // Opened for 210, closed for 190.
        Assert.Equal(("980", ""), (await desk.AccountAsync("cash"), await desk.PositionsAsync()));
        Assert.Empty(await desk.SettledAsync());
    }

    [Fact]
    public async Task A_put_without_shares_is_sold_before_the_close()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Single(Put(100, Today), "buy"));
        await desk.CloseAtAsync(90m);

        Assert.Equal(("99990", ""), (await desk.AccountAsync("cash"), await desk.PositionsAsync()));
        Assert.Empty(await desk.SettledAsync());
    }

    [Fact]
    public async Task What_comes_into_the_money_too_late_and_cannot_be_exercised_expires()
    {
        await using var desk = await OpenAsync(new() { StartCash = 1_000m }, s_market);
        desk.Exchange.Market.Pin("AAPL", 98.99m, 99.01m);
        await desk.FilledAsync(Single(Call(100, Today), "buy"));
        desk.Step(TimeSpan.FromMinutes(345));
        await desk.CloseAtAsync(110m);

        Assert.Equal([$"OPEXP -1 {Call(100, Today)} - 0"], await desk.SettledAsync());
    }

    [Fact]
    public async Task Open_orders_end_with_the_contract()
    {
        await using var desk = await OpenAsync(s_market);
        var id = await desk.PlacedAsync(Single(Call(100, Today), "buy", 1, """{"type":"limit","limit_price":"1","time_in_force":"gtc"}"""));
        var expires = (await desk.GetAsync($"/v2/orders/{id}"))["expires_at"];
        await desk.CloseAtAsync(110m);

        var order = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal(("2026-11-20T21:00:00Z", "expired", "2026-11-20T21:00:00Z"), (expires, order["status"], order["expired_at"]));
    }

    [Fact]
    public async Task A_gtc_order_lasts_ninety_days_at_most()
    {
        await using var desk = await OpenAsync();

        var order = await desk.OrderAsync(Single("AAPL270521C00100000", "buy", 1, """{"type":"limit","limit_price":"1","time_in_force":"gtc"}"""));

        Assert.Equal("2027-02-18T21:15:00Z", order["expires_at"]);
    }

    [Fact]
    public async Task A_day_that_closes_early_ends_contracts_early()
    {
        await using var desk = await OpenAsync(("AAPL261127C00100000", 5m));
        await desk.FilledAsync(Single("AAPL261127C00100000", "buy"));
        desk.Step(TimeSpan.FromDays(7)); // Friday after Thanksgiving, 10:00
        desk.Exchange.Market.Pin("AAPL", 109.99m, 110.01m);
        desk.Step(new TimeSpan(2, 59, 0));
        var before = await desk.PositionsAsync();
        desk.Step(TimeSpan.FromMinutes(1));

        Assert.Equal(("1 AAPL261127C00100000", "100 AAPL"), (before, await desk.PositionsAsync()));
    }

    [Fact]
    public async Task A_stop_is_elected_by_a_trade_in_the_contract()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Single(Call(100), "buy"));
        var id = await desk.PlacedAsync(Single(Call(100), "sell", 1, """{"type":"stop","stop_price":"6"}"""));
        await desk.GetAsync("/v2/account");
        desk.Exchange.Market.Pin(Call(100), 5.90m, 6.00m);

        var order = await desk.GetAsync($"/v2/orders/{id}");

        Assert.Equal(("filled", "5.9"), (order["status"], order["filled_avg_price"]));
    }

    private static async Task<Desk> BoughtAsync(string side, string symbol, decimal close)
    {
        var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Single(symbol, side));
        await desk.CloseAtAsync(close);
        return desk;
    }
}
