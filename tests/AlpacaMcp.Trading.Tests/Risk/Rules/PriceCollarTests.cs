using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>Bid 99.90, ask 100, last 99.95; 5 % in the regular session, 10 % outside.</summary>
public sealed class PriceCollarTests
{
    public static TheoryData<string, TradeOrder, bool> RegularHours => new()
    {
        { "buy", A.BuyLimit(1, 104.99m), true },
        { "buy", A.BuyLimit(1, 105m), true },
        { "buy", A.BuyLimit(1, 105.01m), false },
        { "passive buy", A.BuyLimit(1, 0.01m), true },
        { "sell", A.SellLimit(1, 94.91m), true }, // 99.90 × 0.95 = 94.905
        { "sell", A.SellLimit(1, 94.90m), false },
        { "passive sell", A.SellLimit(1, 9_999m), true },
        { "stop_limit against its own stop", StopLimit(A.BuyStop(1, 200m), 210m), true },
        { "stop_limit against its own stop", StopLimit(A.BuyStop(1, 200m), 210.01m), false },
        { "stop_limit against its own stop", StopLimit(A.SellStop(1, 80m), 76m), true },
        { "stop_limit against its own stop", StopLimit(A.SellStop(1, 80m), 75.99m), false },
        { "market", A.Buy(1), true },
        { "stop", A.SellStop(1, 1m), true },
        { "exits of a bracket", A.Bracket(1, 500m, 1m), true },
        { "take-profit of an oco", A.Oco(1, 500m, 1m), true },
        { "crypto", A.Coin(1) with { Type = OrderType.Limit, LimitPrice = 105m }, true },
        { "crypto", A.Coin(1) with { Type = OrderType.Limit, LimitPrice = 105.01m }, false },
    };

    [Theory]
    [MemberData(nameof(RegularHours))]
    public void Bounds_what_reaches_past_the_quote(string kind, TradeOrder order, bool isAllowed)
    {
        Assert.True(A.Codes(order, A.Snapshot()).Contains(RiskCode.PriceCollar) != isAllowed, kind);
    }

    public static TheoryData<string, TradeOrder, bool> OffHours => new()
    {
        { "buy", A.BuyLimit(1, 110m), true },
        { "buy", A.BuyLimit(1, 110.01m), false },
        { "sell", A.SellLimit(1, 89.91m), true },
        { "sell", A.SellLimit(1, 89.90m), false },
        { "crypto has no off hours", A.Coin(1) with { Type = OrderType.Limit, LimitPrice = 105.01m }, false },
    };

    [Theory]
    [MemberData(nameof(OffHours))]
    public void Is_wider_outside_the_regular_session(string kind, TradeOrder order, bool isAllowed)
    {
        Assert.True(A.Codes(order, A.Snapshot() with { Market = A.Closed() }).Contains(RiskCode.PriceCollar) != isAllowed, kind);
    }

    [Theory]
    [InlineData("104.94", true)] // 99.95 × 1.05 = 104.9475
    [InlineData("104.95", false)]
    public void Falls_back_to_the_last_price_without_a_fresh_quote(string limit, bool isAllowed)
    {
        var order = A.BuyLimit(1, decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture));

        Assert.NotEqual(isAllowed, A.Codes(order, A.Snapshot() with { Price = A.StalePrice() }).Contains(RiskCode.PriceCollar));
    }

    [Fact]
    public void Denies_an_opening_limit_order_that_no_price_speaks_for()
    {
        Assert.Equal([RiskCode.PriceCollar], A.Codes(A.BuyLimit(1, 100m), A.Snapshot() with { Price = A.NoPrice() }));
    }

    [Fact]
    public void Binds_a_reducing_order_when_there_is_a_fresh_quote()
    {
        Assert.Equal([RiskCode.PriceCollar], A.Codes(A.SellLimit(10, 94m), A.Holding(100)));
        Assert.Equal([RiskCode.PriceCollar], A.Codes(StopLimit(A.SellStop(10, 80m), 70m), A.Holding(100)));
    }

    public static TheoryData<ReferencePrice> Unusable => new() { A.StalePrice(), A.NoPrice() };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Never_binds_a_reducing_order_without_a_fresh_quote(ReferencePrice price)
    {
        Assert.Empty(A.Codes(A.SellLimit(10, 1m), A.Holding(100) with { Price = price }));
        Assert.Empty(A.Codes(StopLimit(A.SellStop(10, 80m), 70m), A.Holding(100) with { Price = price }));
    }

    [Fact]
    public void Names_the_bound()
    {
        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(A.Case(A.BuyLimit(1, 150m))));

        Assert.Equal(150m, objection.Observed);
        Assert.Equal(105m, objection.Limit);
        Assert.Contains("at most 105", objection.NextStep, StringComparison.Ordinal);
    }

    private static StockOrder StopLimit(StockOrder stop, decimal limit) => stop with { Type = OrderType.StopLimit, LimitPrice = limit };
}
