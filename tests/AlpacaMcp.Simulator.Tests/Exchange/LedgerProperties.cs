using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Exchange;

/// <summary>What holds after every event of a random stream of orders.</summary>
public sealed class LedgerProperties
{
    private static readonly string[] s_symbols = ["AAPL", "F", "BTC/USD", "DOGE/USD"];

    private static readonly Gen<(string Symbol, bool Buy, int Size, int Offset, int Seconds)> s_steps = Gen.Select(
        Gen.Int[0, 3].Select(i => s_symbols[i]), Gen.Bool, Gen.Int[1, 40], Gen.Int[-30, 30], Gen.Int[0, 20_000]);

    [Fact]
    public async Task Equity_is_cash_and_market_value_to_the_cent_and_no_fill_is_outside_the_quote() => await s_steps.Array[1, 25].SampleAsync(
        async steps =>
        {
            await using var desk = await Desk.OpenAsync();
            foreach (var (symbol, buy, size, offset, seconds) in steps)
            {
                var (bid, ask) = await QuoteAsync(desk, symbol);
                var posted = await desk.OrderAsync(Order(symbol, buy, size, offset, bid, ask));
                if (posted.Status == 200)
                    AssertInside(bid, ask, buy, await desk.GetAsync($"/v2/orders/{posted["id"]}"));
                await AssertBalancedAsync(desk);
                desk.Step(TimeSpan.FromSeconds(seconds));
                await AssertBalancedAsync(desk);
            }
        },
        iter: 25, threads: 1);

    /// <summary>With the clock at rest a fill is at the very quote that was shown.</summary>
    private static void AssertInside(decimal bid, decimal ask, bool buy, Answer order)
    {
        if (order["status"] == "filled")
            Assert.Equal(buy ? ask : bid, Money(order["filled_avg_price"]));
    }

    private static async Task AssertBalancedAsync(Desk desk)
    {
        var account = await desk.GetAsync("/v2/account");
        var value = (await desk.GetAsync("/v2/positions")).Taken.AsArray().Sum(position => Money(position!["market_value"]!.ToString()));
        var equity = Money(account["equity"]);
        Assert.Equal(equity, Money(account["cash"]) + value);
        Assert.Equal(equity, decimal.Round(equity, 2));
        Assert.Equal(desk.Exchange.Book.Equity, equity);
    }

    private static string Order(string symbol, bool buy, int size, int offset, decimal bid, decimal ask)
    {
        var crypto = symbol.Contains('/', StringComparison.Ordinal);
        var order = new JsonObject { ["symbol"] = symbol, ["side"] = buy ? "buy" : "sell", ["time_in_force"] = crypto ? "gtc" : "day" };
        order["qty"] = (crypto ? decimal.Round(size * 100 / ask, 7) : size).ToString(CultureInfo.InvariantCulture);
        order["type"] = offset % 2 == 0 ? "market" : "limit";
        if (offset % 2 != 0)
            order["limit_price"] = ((buy ? ask : bid) + (offset * (ask - bid))).ToString(CultureInfo.InvariantCulture);
        return order.ToJsonString();
    }

    private static async Task<(decimal Bid, decimal Ask)> QuoteAsync(Desk desk, string symbol)
    {
        var path = symbol.Contains('/', StringComparison.Ordinal) ? "/v1beta3/crypto/us/latest/quotes" : "/v2/stocks/quotes/latest";
        var quote = (await desk.GetAsync($"{path}?symbols={symbol}")).Taken["quotes"]![symbol]!;
        return (quote["bp"]!.GetValue<decimal>(), quote["ap"]!.GetValue<decimal>());
    }

    private static decimal Money(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);
}
