using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>Limit 10,000 USD; ask 100.</summary>
public sealed class MaxOrderNotionalTests
{
    public static TheoryData<string, int, TradeOrder, bool> Orders => new()
    {
        { "opening", 0, A.Buy(99), true },
        { "opening", 0, A.Buy(100), true }, // 100 × 100 = 10,000
        { "opening", 0, A.Buy(101), false },
        { "opening, passive limit at the ask", 0, A.BuyLimit(101, 50m), false },
        { "opening, limit above the ask", 0, A.BuyLimit(99, 101m), true }, // 9,999
        { "opening, limit above the ask", 0, A.BuyLimit(100, 101m), false },
        { "opening, stop under 50", 0, A.BuyStop(240, 40m), true }, // 240 × 41.60 = 9,984
        { "opening, stop under 50", 0, A.BuyStop(241, 40m), false }, // 10,025.60
        { "opening by amount", 0, A.BuyNotional(9_999.99m), true },
        { "opening by amount", 0, A.BuyNotional(10_000m), true },
        { "opening by amount", 0, A.BuyNotional(10_000.01m), false },
        { "short", 0, A.Sell(97), true }, // 97 × 103 = 9,991
        { "short", 0, A.Sell(98), false }, // 10,094
        { "reducing", 500, A.Sell(500), true },
        { "reducing a short", -500, A.Buy(500), true },
        { "flipping", 10, A.Sell(97), true },
        { "flipping", 10, A.Sell(98), false },
        { "flipping", 97, A.Sell(98), false }, // One share too many, and the whole order is judged.
        { "flipping a short", -100, A.Buy(101), false },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Bounds_the_cost_of_an_opening_or_flipping_order_only(string kind, int held, TradeOrder order, bool isAllowed)
    {
        Assert.True(A.Codes(order, A.Holding(held)).Contains(RiskCode.OrderNotional) != isAllowed, kind);
    }

    [Theory]
    [InlineData(60_000, 100, true)] // 20 % of 60,000 is more than 10,000
    [InlineData(40_000, 80, true)] // 20 % of 40,000 is 8,000
    [InlineData(40_000, 81, false)]
    public void A_fifth_of_equity_counts_when_it_is_less(int equity, int qty, bool isAllowed)
    {
        Assert.NotEqual(isAllowed, A.Codes(A.Buy(qty), A.Snapshot() with { Equity = equity }).Contains(RiskCode.OrderNotional));
    }

    [Fact]
    public void A_short_sale_without_a_fresh_quote_is_valued_at_the_last_price_not_at_its_low_limit()
    {
        var risk = A.Case(A.SellLimit(1_000, 95m), A.Snapshot() with { Price = A.StalePrice() });

        Assert.Equal(1_000 * 99.95m * 1.03m, risk.Size.Notional);
    }

    [Fact]
    public void Says_what_would_pass()
    {
        var objection = Assert.Single(new RiskGate([new AlpacaMcp.Trading.Risk.Rules.MaxOrderNotional()]).Judge(A.Case(A.Buy(250))));

        Assert.Equal(25_000m, objection.Observed);
        Assert.Equal(10_000m, objection.Limit);
        Assert.Contains("at most 100 shares", objection.NextStep, StringComparison.Ordinal);
        Assert.Equal("qty", objection.Field);
    }

    [Fact]
    public void A_bracket_by_market_is_valued_at_the_quote_not_at_its_take_profit()
    {
        Assert.DoesNotContain(RiskCode.OrderNotional, A.Codes(A.Bracket(100, 150m, 90m), A.Snapshot()));
        Assert.Contains(RiskCode.OrderNotional, A.Codes(A.Bracket(98, 50m, 150m) with { Side = OrderSide.Sell }, A.Snapshot()));
    }
}
