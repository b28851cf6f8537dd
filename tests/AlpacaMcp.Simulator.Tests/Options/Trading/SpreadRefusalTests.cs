using AlpacaMcp.Simulator.Tests.Orders;
using static AlpacaMcp.Simulator.Tests.Options.Trading.Contracts;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>What an account or the market has against a multi-leg order: https://docs.alpaca.markets/us/docs/options-level-3-trading.</summary>
public sealed class SpreadRefusalTests
{
    private static readonly string s_vertical = Spread(1m, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105)}");

    [Theory]
    [InlineData("sell_to_open AAPL261218C00104999", "asset not found for AAPL261218C00104999")]
    [InlineData("sell_to_open ZZZZ", "asset not found for ZZZZ")]
    [InlineData("sell_to_open AAPL", "equity legs are allowed only with a corresponding amount of call contracts")]
    [InlineData("sell_to_open MSFT261218C00105000", "underlying asset mismatch: AAPL != MSFT")]
    [InlineData("sell_to_open AAPL261218C00100000", "rolling contracts ambiguity")]
    [InlineData("sell_to_close AAPL261218C00105000", "position intent mismatch, inferred: sell_to_open, specified: sell_to_close")]
    [InlineData("buy_to_close AAPL261218C00105000", "position intent mismatch, inferred: buy_to_open, specified: buy_to_close")]
    [InlineData("sell_to_open AAPL261113C00105000", "contract \"AAPL261113C00105000\" is expired")]
    public async Task A_leg_does_not_fit(string leg, string message)
    {
        await using var desk = await OpenAsync();

        var answer = await desk.OrderAsync(Spread(1m, $"buy_to_open {Call(100)}", leg));

        Assert.Equal((422, "42210000", message), (answer.Status, answer["code"], answer["message"]));
    }

    [Theory]
    [InlineData(7, null, Near, "options market orders are only allowed during market hours")]
    [InlineData(5.5, "1", Today, "contract \"AAPL261120C00100000\" expires soon, unable to open new positions")]
    public async Task It_comes_too_late(double hours, string? limit, string day, string message)
    {
        await using var desk = await OpenAsync();
        desk.Step(TimeSpan.FromHours(hours));

        var answer = await desk.OrderAsync(Spread(limit is null ? null : 1m, $"buy_to_open {Call(100, day)}", $"sell_to_open {Call(105, day)}"));

        Assert.Equal((422, "42210000", message), (answer.Status, answer["code"], answer["message"]));
    }

    [Theory]
    [InlineData(0, "account not authorized to trade options")]
    [InlineData(1, "account not eligible to trade spreads or uncovered contracts")]
    [InlineData(2, "account not eligible to trade spreads or uncovered contracts")]
    public async Task It_needs_level_three(int level, string message)
    {
        await using var desk = await OpenAsync(new SimulatorOptions { OptionsLevel = level });

        var answer = await desk.OrderAsync(s_vertical);

        Assert.Equal((403, "40310000", message), (answer.Status, answer["code"], answer["message"]));
    }

    [Fact]
    public async Task The_customer_may_want_less_than_level_three()
    {
        await using var desk = await OpenAsync();
        await desk.SendAsync(HttpMethod.Patch, "/v2/account/configurations", """{"max_options_trading_level":2}""");

        Assert.Equal("account not eligible to trade spreads or uncovered contracts", (await desk.OrderAsync(s_vertical))["message"]);
    }

    [Theory]
    [InlineData("sell_to_open AAPL261218C00100000", "sell_to_open AAPL261218P00100000")] // short straddle
    [InlineData("buy_to_open AAPL261218C00100000", "2 sell_to_open AAPL261218C00105000")] // ratio
    [InlineData("buy_to_open AAPL261218C00100000", "sell_to_open AAPL270115C00100000")] // the bought one ends first
    [InlineData("buy_to_open AAPL261218C00100000", "sell_to_open AAPL261218P00095000")] // risk reversal
    public async Task A_sold_leg_must_be_covered_in_the_same_order(string first, string second)
    {
        await using var desk = await OpenAsync();
        await desk.HoldAsync("""{"qty":"200"}""");

        var answer = await desk.OrderAsync(Spread(1m, first, second));

        Assert.Equal((403, """{"code":40310000,"message":"account not eligible to trade uncovered option contracts"}"""), (answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_leg_closes_no_more_than_is_held()
    {
        await using var desk = await OpenAsync((Call(100), 5m), (Call(105), 3m));
        await desk.FilledAsync(Spread(null, $"buy_to_open {Call(100)}", $"sell_to_open {Call(105)}"));
        var close = Spread(-3.00m, $"sell_to_close {Call(100)}", $"buy_to_close {Call(105)}");

        var tooMuch = await desk.OrderAsync(close.With("""{"qty":"2"}"""));
        await desk.PlacedAsync(close);
        var twice = await desk.OrderAsync(close);

        Assert.Equal(
            $$"""{"code":40310000,"message":"insufficient qty available for order (requested: 2, available: 1)","symbol":"{{Call(100)}}","existing_qty":"1","held_for_orders":"0","available":"1"}""",
            tooMuch.Text);
        Assert.Equal(("insufficient qty available for order (requested: 1, available: 0)", "1"), (twice["message"], twice["held_for_orders"]));
    }

    [Theory]
    [InlineData("AAPL261218C00100000", "2.99", true, 200)]
    [InlineData("AAPL261218C00100000", "3.01", true, 422)]
    [InlineData("AAPL261218C00100000", "3.05", true, 200)]
    [InlineData("AAPL261218C00100000", "3.01", false, 200)]
    [InlineData("VOO261218C00600000", "2.93", true, 422)] // outside the penny programme
    [InlineData("VOO261218C00600000", "2.95", true, 200)]
    [InlineData("VOO261218C00600000", "3.05", true, 422)]
    [InlineData("VOO261218C00600000", "3.10", true, 200)]
    public async Task Limits_lie_on_the_grid_of_the_contract(string symbol, string limit, bool enforced, int status)
    {
        await using var desk = await OpenAsync(new SimulatorOptions { Doubts = new() { OptionIncrements = enforced } });

        var answer = await desk.OrderAsync(Single(symbol, "buy", 1, $$"""{"type":"limit","limit_price":"{{limit}}"}"""));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == 422 ? $"invalid limit_price {limit}. sub-penny increment does not fulfill minimum pricing criteria" : null, answer["message"]);
    }
}
