using System.Globalization;
using AlpacaMcp.Simulator.Tests.MarketData;

namespace AlpacaMcp.Simulator.Tests.CorporateActions;

public sealed class EntitlementTests
{
    [Theory]
    [InlineData("META", "forward_splits", "2026-11-20", "10", "50")]
    [InlineData("GME", "reverse_splits", "2026-11-20", "10", "2.5")]
    public async Task A_split_changes_shares_and_price_and_nothing_else(string symbol, string group, string known, string bought, string afterwards)
    {
        var exDate = await ExDateAsync(symbol, group, known);
        var start = At(exDate.AddDays(exDate.DayOfWeek == DayOfWeek.Monday ? -3 : -1), 19, 0); // the afternoon before
        await using var desk = await Desk.OpenAsync(new() { StartAt = start });
        await desk.PlacedAsync($$"""{"symbol":"{{symbol}}","qty":"{{bought}}","side":"buy","type":"market","time_in_force":"day"}""");
        var order = await desk.PlacedAsync($$"""{"symbol":"{{symbol}}","qty":"1","side":"buy","type":"limit","limit_price":"1","time_in_force":"gtc"}""");
        var before = (await desk.GetAsync($"/v2/positions/{symbol}")).Taken;

        desk.Step(At(exDate, 8, 0).AddSeconds(5) - start); // 04:00 in New York, daylight saving
        var after = (await desk.GetAsync($"/v2/positions/{symbol}")).Taken;

        Assert.Equal(afterwards, after["qty"]!.ToString());
        Assert.Equal(Money(before["cost_basis"]), Money(after["cost_basis"]), 2);
        Assert.InRange(Money(after["market_value"]) / Money(before["market_value"]), 0.85m, 1.15m);
        Assert.InRange(Math.Abs(Money(after["change_today"])), 0, 0.15m); // the last close counts in new shares
        Assert.Equal("canceled", (await desk.GetAsync($"/v2/orders/{order}"))["status"]);
        var entry = (await desk.GetAsync("/v2/account/activities/SPLIT")).Taken[0]!;
        Assert.Equal((symbol, "0"), (entry["symbol"]!.ToString(), entry["net_amount"]!.ToString()));
        Assert.Equal(Money(afterwards) - Money(bought), Money(entry["qty"]));
    }

    [Fact]
    public async Task Strikes_are_listed_around_the_price_of_the_new_shares()
    {
        var exDate = await ExDateAsync("META", "forward_splits", "2026-11-20");
        await using var desk = await Desk.OpenAsync(new() { StartAt = At(exDate, 15, 0) });
        var price = (await desk.GetAsync("/v2/stocks/META/trades/latest")).Taken["trade"]!.Number("p");

        var contracts = (await desk.GetAsync("/v2/options/contracts?underlying_symbols=META&limit=1000")).Taken["option_contracts"]!.AsArray();

        Assert.NotEmpty(contracts);
        Assert.All(contracts, contract => Assert.InRange(Money(contract!["strike_price"]) / price, 0.5m, 1.5m));
    }

    [Fact]
    public async Task A_dividend_is_paid_on_its_payable_date_for_what_was_held_at_its_ex_date()
    {
        await using var reader = await Desk.OpenAsync();
        var dividend = (await reader.GetAsync("/v1/corporate-actions?symbols=KO&types=cash_dividend&start=2026-07-01&end=2026-11-20")).Taken["corporate_actions"]!["cash_dividends"]![0]!;
        var (exDate, payable) = (DateOnly.Parse(dividend["ex_date"]!.ToString(), null), DateOnly.Parse(dividend["payable_date"]!.ToString(), null));
        var start = At(exDate.AddDays(-1), 15, 0);
        await using var desk = await Desk.OpenAsync(new() { StartAt = start });
        await desk.PlacedAsync("""{"symbol":"KO","qty":"100","side":"buy","type":"market","time_in_force":"day"}""");
        desk.Step(At(exDate, 15, 0) - start);
        await desk.PlacedAsync("""{"symbol":"KO","qty":"100","side":"buy","type":"market","time_in_force":"day"}"""); // too late to be entitled
        var bought = Money((await desk.GetAsync("/v2/account")).Taken["cash"]);

        desk.Step(At(payable.AddDays(-1), 23, 0) - At(exDate, 15, 0));
        var unpaid = Money((await desk.GetAsync("/v2/account")).Taken["cash"]);
        desk.Step(TimeSpan.FromHours(12));
        var paid = Money((await desk.GetAsync("/v2/account")).Taken["cash"]);
        var entry = (await desk.GetAsync("/v2/account/activities/DIV")).Taken.AsArray().Single()!;

        Assert.Equal((bought, bought + (100 * dividend.Number("rate"))), (unpaid, paid));
        Assert.Equal(("KO", "CDIV", "100"), (entry["symbol"]!.ToString(), entry["activity_sub_type"]!.ToString(), entry["qty"]!.ToString()));
        Assert.Equal((paid - unpaid, payable.ToString("yyyy-MM-dd", null)), (Money(entry["net_amount"]), entry["date"]!.ToString()));
    }

    private static async Task<DateOnly> ExDateAsync(string symbol, string group, string known)
    {
        await using var reader = await Desk.OpenAsync();
        var split = (await reader.GetAsync($"/v1/corporate-actions?symbols={symbol}&start=2026-09-01&end={known}")).Taken["corporate_actions"]![group]![0]!;
        return DateOnly.Parse(split["ex_date"]!.ToString(), null);
    }

    private static DateTimeOffset At(DateOnly date, int hour, int minute) => new(date.ToDateTime(new TimeOnly(hour, minute)), TimeSpan.Zero);

    private static decimal Money(object? text) => decimal.Parse(text!.ToString()!, CultureInfo.InvariantCulture);
}
