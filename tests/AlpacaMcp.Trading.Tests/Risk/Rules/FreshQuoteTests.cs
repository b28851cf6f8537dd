using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

public sealed class FreshQuoteTests
{
    public static TheoryData<TradeOrder, bool> Orders => new()
    {
        { A.Buy(1), false },
        { A.BuyNotional(10m), false },
        { A.Sell(1), false },
        { A.SellStop(1, 90m), false },
        { A.SellLimit(1, 99m), false }, // A short's limit bounds its cost from below only.
        { A.Buy(1) with { Type = OrderType.TrailingStop, TrailPercent = 1m }, false },
        { A.Bracket(1, 110m, 90m), false },
        { A.BuyLimit(1, 100m), true },
        { A.BuyStop(1, 101m), true },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_opening_order_that_does_not_bound_its_own_cost_needs_a_fresh_quote(TradeOrder order, bool isAllowed)
    {
        Assert.NotEqual(isAllowed, A.Codes(order, A.Snapshot() with { Price = A.StalePrice() }).Contains(RiskCode.NoFreshQuote));
        Assert.NotEqual(isAllowed, A.Codes(order, A.Snapshot() with { Price = A.NoPrice() }).Contains(RiskCode.NoFreshQuote));
        Assert.DoesNotContain(RiskCode.NoFreshQuote, A.Codes(order, A.Snapshot()));
    }

    public static TheoryData<ReferencePrice> Unusable => new() { A.StalePrice(), A.NoPrice() };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_reducing_order_never_needs_one(ReferencePrice price)
    {
        var snapshot = A.Holding(100) with { Price = price };

        Assert.Empty(A.Codes(A.Sell(100), snapshot));
        Assert.Empty(A.Codes(A.SellStop(100, 90m), snapshot));
        Assert.Empty(A.Codes(A.Sell(1) with { Qty = null, Notional = 1_000m }, snapshot));
        Assert.NotEmpty(A.Case(A.Sell(100), snapshot).Notes);
    }

    [Fact]
    public void A_flipping_order_needs_one()
    {
        Assert.Contains(RiskCode.NoFreshQuote, A.Codes(A.Sell(101), A.Holding(100) with { Price = A.StalePrice() }));
    }

    [Fact]
    public void Says_how_old_the_quote_is()
    {
        var objections = new RiskGate(RiskRules.All).Judge(A.Case(A.Buy(1), A.Snapshot() with { Price = A.Price() with { QuoteAge = TimeSpan.FromSeconds(42) } }));

        Assert.Equal(42m, Assert.Single(objections).Observed);
        Assert.Equal(15m, Assert.Single(objections).Limit);
    }
}
