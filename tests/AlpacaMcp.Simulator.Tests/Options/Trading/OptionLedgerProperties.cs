using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Options;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Options.Trading;

/// <summary>What holds after every event of a random stream of orders for shares, contracts and spreads, while expirations pass.</summary>
public sealed class OptionLedgerProperties
{
    private static readonly string[] s_expirations = ["261120", "261127", "261204"];

    private static readonly Gen<Step[]> s_steps = Gen.Select(
        Gen.Int[0, 7], Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[-2, 2], Gen.Int[0, 2], Gen.Int[0, 40_000],
        (kind, qty, expiration, strike, width, seconds) => new Step(kind, qty, s_expirations[expiration], strike, width + 1, seconds)).Array[1, 25];

    [Fact]
    public async Task Equity_is_cash_and_market_value_and_no_call_is_sold_bare() => await s_steps.SampleAsync(
        async steps =>
        {
            await using var desk = await Desk.OpenAsync(new() { PartialFillPercent = 30 });
            var spot = (await desk.GetAsync("/v2/stocks/quotes/latest?symbols=AAPL")).Taken["quotes"]!["AAPL"]!["bp"]!.GetValue<decimal>();
            foreach (var step in steps)
            {
                var answer = await desk.OrderAsync(Order(step, decimal.Truncate(spot / 5) * 5));
                Assert.True(answer.Status is 200 or 403 or 422, answer.Text);
                await AssertBalancedAsync(desk);
                desk.Step(TimeSpan.FromSeconds(step.Seconds));
                await AssertBalancedAsync(desk);
            }
        },
        iter: 40, threads: 1);

    private static string Order(Step step, decimal middle)
    {
        var strike = (int)middle + (5 * step.Strike);
        var wide = strike + (5 * step.Width);
        var order = step.Kind switch
        {
            0 => Contracts.Single("AAPL", "buy", 100),
            1 => Contracts.Single("AAPL", "sell", 50),
            2 => Contracts.Single(Contracts.Call(strike, step.Expiration), "buy", step.Qty),
            3 => Contracts.Single(Contracts.Call(strike, step.Expiration), "sell", step.Qty),
            4 => Contracts.Single(Contracts.Put(strike, step.Expiration), "sell", step.Qty),
            5 => Contracts.Single(Contracts.Put(strike, step.Expiration), "buy", step.Qty),
            6 => Contracts.Spread(null, $"sell_to_open {Contracts.Call(strike, step.Expiration)}", $"buy_to_open {Contracts.Call(wide, step.Expiration)}"),
            _ => Contracts.Spread(null, $"buy_to_open {Contracts.Put(strike, step.Expiration)}", $"sell_to_open {Contracts.Put(wide, step.Expiration)}"),
        };
        return order;
    }

    private static async Task AssertBalancedAsync(Desk desk)
    {
        var account = await desk.GetAsync("/v2/account");
        var positions = (await desk.GetAsync("/v2/positions")).Taken.AsArray();
        var equity = Money(account["equity"]);

        Assert.Equal(equity, Money(account["cash"]) + positions.Sum(position => Money(position!["market_value"]!.ToString())));
        Assert.Equal(equity, decimal.Round(equity, 2));
        Assert.Equal(desk.Exchange.Book.Equity, equity);
        var held = positions.Select(position => (Symbol: position!["symbol"]!.ToString(), Qty: Money(position["qty"]!.ToString()))).ToArray();
        var shares = held.Where(entry => entry.Symbol == "AAPL").Sum(entry => Math.Max(0, entry.Qty));
        var calls = held.Select(entry => (Terms: OccSymbol.Parse(entry.Symbol), entry.Qty)).Where(entry => entry.Terms?.Type == OptionType.Call).ToArray();
        foreach (var day in calls.Select(entry => entry.Terms!.Value.Expiration).Distinct())
        {
            var sold = -calls.Where(entry => entry.Terms!.Value.Expiration >= day).Sum(entry => entry.Qty);
            Assert.True(sold * 100 <= shares, $"{sold} calls, {shares} shares");
        }
    }

    private static decimal Money(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);

    private sealed record Step(int Kind, int Qty, string Expiration, int Strike, int Width, int Seconds);
}
