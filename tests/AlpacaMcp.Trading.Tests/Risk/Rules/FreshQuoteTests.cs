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

    [Theory]
    [InlineData(0, true)]
    [InlineData(-5_000, true)] // as far as two clocks may differ
    [InlineData(-5_001, false)]
    [InlineData(-86_400_000, false)]
    public void A_quote_from_the_future_is_not_fresh(int age, bool isFresh)
    {
        var snapshot = A.Snapshot() with { Price = A.Price() with { QuoteAge = TimeSpan.FromMilliseconds(age) } };

        Assert.NotEqual(isFresh, A.Codes(A.Buy(1), snapshot).Contains(RiskCode.NoFreshQuote));
    }

    public static TheoryData<TradeOrder, bool> WhileClosed => new()
    {
        { A.BuyLimit(1, 100m), true },
        { A.BuyLimit(1, 100m) with { TimeInForce = TimeInForce.Opg }, true },
        { A.SellLimit(1, 100m), true }, // A short's limit is valued at 103 % of the last price.
        { A.SellLimit(1, 100m) with { TimeInForce = TimeInForce.Gtc }, true },
        { A.SellStop(1, 90m), false },
        { A.Buy(1), false },
        { A.Buy(1) with { Type = OrderType.TrailingStop, TrailPercent = 1m }, false },
        { A.Coin(0.001m), false }, // Coins never close.
        { A.Coin(0.001m) with { Side = OrderSide.Sell, Type = OrderType.Limit, LimitPrice = 100m }, false },
    };

    [Theory]
    [MemberData(nameof(WhileClosed))]
    public void While_the_market_is_closed_limit_orders_queue_on_the_last_price(TradeOrder order, bool isAllowed)
    {
        var closed = A.Snapshot() with { Market = A.Closed(), Price = A.StalePrice() };

        Assert.NotEqual(isAllowed, A.Codes(order, closed).Contains(RiskCode.NoFreshQuote));
        Assert.Contains(A.Codes(order, closed with { Price = A.NoPrice() }), code => code is RiskCode.NoFreshQuote or RiskCode.PriceCollar);
    }

    [Fact]
    public void A_short_that_queues_is_valued_above_the_last_price_and_collared_against_it()
    {
        var closed = A.Snapshot() with { Market = A.Closed(), Price = A.StalePrice() };

        Assert.Equal(102.9485m, A.Case(A.SellLimit(1, 95m), closed).Size.Notional); // 99.95 x 1.03
        Assert.DoesNotContain(RiskCode.PriceCollar, A.Codes(A.SellLimit(1, 89.96m), closed)); // 10 % below 99.95 is 89.955
        Assert.Contains(RiskCode.PriceCollar, A.Codes(A.SellLimit(1, 89.95m), closed));
    }

    [Fact]
    public void Where_the_operator_lets_market_orders_queue_the_last_price_values_them()
    {
        var closed = A.Snapshot() with { Market = A.Closed(), Price = A.StalePrice() };
        var policy = A.Policy() with { AllowQueuedMarketOrders = true };

        Assert.Empty(A.Codes(RiskCase.Of(A.Buy(100), policy, closed, A.NoJournal()))); // 9,995
        Assert.Equal([RiskCode.OrderNotional], A.Codes(RiskCase.Of(A.Buy(101), policy, closed, A.NoJournal())));
        Assert.Contains(RiskCode.NoFreshQuote, A.Codes(RiskCase.Of(A.Buy(1), policy, closed with { Price = A.NoPrice() }, A.NoJournal())));
        Assert.Equal([RiskCode.NoFreshQuote], A.Codes(RiskCase.Of(A.Buy(1), policy, closed with { Market = A.Open() }, A.NoJournal()))); // The market is open: it should quote.
    }
}
