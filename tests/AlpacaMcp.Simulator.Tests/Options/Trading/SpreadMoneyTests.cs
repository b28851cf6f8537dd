using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>
/// What multi-leg orders cost and keep: https://docs.alpaca.markets/us/docs/options-level-3-trading. Each contract is bought at its middle plus
/// 0.05 and sold at its middle less 0.05; the account starts with 100,000.
/// </summary>
public sealed class SpreadMoneyTests
{
    private static readonly (string Symbol, decimal Middle)[] s_market =
    [
        (Put(90), 1.00m), (Put(95), 2.00m), (Put(100), 4.00m), (Call(100), 4.00m), (Call(105), 2.00m), (Call(110), 1.00m), (Call(100, Far), 6.00m),
    ];

    /// <summary>Net price, cash, maintenance margin and options buying power after the fill.</summary>
    [Theory]
    [InlineData("sell_to_open P95, buy_to_open P90", "-0.9", "100090 500 99590")] // 1.95 in, 1.05 out, five points at risk
    [InlineData("buy_to_open C100, sell_to_open C105", "2.1", "99790 0 99790")] // 4.05 out, 1.95 in, no more to lose
    [InlineData("buy_to_open P90, sell_to_open P95, sell_to_open C105, buy_to_open C110", "-1.8", "100180 500 99680")] // iron condor
    [InlineData("sell_to_open C100, buy_to_open C100far", "2.1", "99790 0 99790")] // calendar: 6.05 out, 3.95 in
    [InlineData("buy_to_open C100, buy_to_open P100", "8.1", "99190 0 99190")] // straddle: 4.05 twice
    [InlineData("buy_to_open C100, 2 sell_to_open C105, buy_to_open C110", "1.2", "99880 0 99880")] // butterfly: 4.05 + 1.05 - 2 x 1.95
    public async Task A_spread_keeps_its_worst_payoff(string legs, string net, string account)
    {
        await using var desk = await OpenAsync(s_market);

        var order = await desk.FilledAsync(Spread(null, Legs(legs)));

        Assert.Equal(net, order["filled_avg_price"]);
        Assert.Equal(account, await desk.AccountAsync("cash", "maintenance_margin", "options_buying_power"));
    }

    [Fact]
    public async Task A_spread_is_worth_what_its_contracts_are_worth()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Spread(null, $"sell_to_open {Put(95)}", $"buy_to_open {Put(90)}"));

        // 100090 in cash, 100 long, 200 short. Initially 500 were needed, of which the market gave 100.
        Assert.Equal("99990 100 -200 400", await desk.AccountAsync("equity", "long_market_value", "short_market_value", "initial_margin"));
        Assert.Equal($"1 {Put(90)} -1 {Put(95)}", await desk.PositionsAsync());
    }

    /// <summary>A credit spread holds back its five points less its credit, a debit spread its debit.</summary>
    [Theory]
    [InlineData("sell_to_open P95, buy_to_open P90", "-1.50", "99650")]
    [InlineData("buy_to_open C100, sell_to_open C105", "1.75", "99825")]
    public async Task An_open_spread_holds_its_cost_back(string legs, string limit, string power)
    {
        await using var desk = await OpenAsync(s_market);

        var id = await desk.PlacedAsync(Spread(null, Legs(legs)).With($$"""{"type":"limit","limit_price":"{{limit}}"}"""));
        var reserved = await desk.AccountAsync("options_buying_power");
        await desk.SendAsync(HttpMethod.Delete, $"/v2/orders/{id}");

        Assert.Equal((power, "100000"), (reserved, await desk.AccountAsync("options_buying_power")));
    }

    [Fact]
    public async Task A_spread_must_be_payable()
    {
        await using var desk = await OpenAsync(new() { StartCash = 400m }, s_market);

        var answer = await desk.OrderAsync(Spread(-0.90m, Legs("sell_to_open P95, buy_to_open P90")));

        // 500 at risk less 90 of credit.
        Assert.Equal(403, answer.Status);
        Assert.Equal(
            """{"code":40310000,"message":"insufficient options buying power (required: 410, available: 400)","options_buying_power":"400","cost_basis":"410"}""",
            answer.Text);
    }

    [Fact]
    public async Task Closing_a_spread_frees_its_collateral()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Spread(null, Legs("sell_to_open P95, buy_to_open P90")));

        var order = await desk.FilledAsync(Spread(1.10m, Legs("buy_to_close P95, sell_to_close P90")));

        // Bought back at 2.05, sold at 0.95.
        Assert.Equal("1.1", order["filled_avg_price"]);
        Assert.Equal("99980 0 99980", await desk.AccountAsync("cash", "maintenance_margin", "options_buying_power"));
        Assert.Equal("", await desk.PositionsAsync());
    }

    [Fact]
    public async Task A_covered_call_is_rolled()
    {
        await using var desk = await OpenAsync([.. s_market, (Call(105, Far), 3.00m)]);
        await desk.HoldAsync("""{"qty":"100"}""");
        await desk.FilledAsync(Single(Call(105), "sell"));

        var order = await desk.FilledAsync(Spread(-0.90m, $"buy_to_close {Call(105)}", $"sell_to_open {Call(105, Far)}"));

        // Bought back at 2.05, sold at 2.95.
        Assert.Equal("-0.9", order["filled_avg_price"]);
        Assert.Equal($"100 AAPL -1 {Call(105, Far)}", await desk.PositionsAsync());
        Assert.Equal("0", (await desk.GetAsync("/v2/positions/AAPL"))["qty_available"]);
    }

    [Fact]
    public async Task A_bought_call_is_not_sold_from_under_a_sold_one()
    {
        await using var desk = await OpenAsync(s_market);
        await desk.FilledAsync(Spread(null, Legs("buy_to_open C100, sell_to_open C105")));

        var answer = await desk.OrderAsync(Single(Call(100), "sell"));

        Assert.Equal((403, "account not eligible to trade uncovered option contracts"), (answer.Status, answer["message"]));
    }

    [Fact]
    public async Task A_bought_put_goes_only_when_cash_takes_its_place()
    {
        await using var desk = await OpenAsync(new() { StartCash = 5_000m }, s_market);
        await desk.FilledAsync(Spread(null, Legs("sell_to_open P95, buy_to_open P90")));

        var answer = await desk.OrderAsync(Single(Put(90), "sell"));

        // From 500 to 9500 at risk; there are 5090 in cash less 500.
        Assert.Equal(
            """{"code":40310000,"message":"insufficient options buying power for cash-secured put (required: 9000, available: 4590)","buying_power":"4590","required_options_buying_power":"9000"}""",
            answer.Text);
    }

    private static string[] Legs(string text) => [.. text.Split(", ").Select(leg =>
    {
        var space = leg.LastIndexOf(' ');
        var (intent, name) = (leg[..space], leg[(space + 1)..]);
        var day = name.EndsWith("far", StringComparison.Ordinal) ? Far : Near;
        var strike = int.Parse(name.Replace("far", "", StringComparison.Ordinal)[1..], System.Globalization.CultureInfo.InvariantCulture);
        return $"{intent} {(name[0] == 'C' ? Call(strike, day) : Put(strike, day))}";
    })];
}
