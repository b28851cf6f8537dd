using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests.Sending;

public sealed class OrderTermsTests
{
    public static TheoryData<StockOrder> Others => new()
    {
        A.Bracket(10, 110m, 90m) with { Symbol = "MSFT" },
        A.Bracket(10, 110m, 90m) with { Qty = 11 },
        A.Bracket(10, 110m, 90m) with { TimeInForce = TimeInForce.Gtc },
        A.Bracket(10, 110m, 90m) with { Type = OrderType.Limit, LimitPrice = 100m },
        A.Bracket(10, 111m, 90m),
        A.Bracket(10, 110m, 91m),
        A.Bracket(10, 110m, 90m) with { StopLossLimitPrice = 89m },
        A.Buy(10),
        A.Buy(10) with { OrderClass = OrderClass.Oto, TakeProfitLimitPrice = 110m },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_parameter_makes_another_order(StockOrder other)
    {
        Assert.NotEqual(OrderTerms.Of(A.Bracket(10, 110m, 90m).ToWire("a")), OrderTerms.Of(other.ToWire("a")));
    }

    [Fact]
    public void Extended_hours_make_another_order()
    {
        Assert.NotEqual(OrderTerms.Of(A.BuyLimit(1, 100m).ToWire("a")), OrderTerms.Of((A.BuyLimit(1, 100m) with { ExtendedHours = true }).ToWire("a")));
    }

    [Fact]
    public void The_same_numbers_written_otherwise_are_the_same_order()
    {
        Assert.Equal(OrderTerms.Of(A.BuyLimit(1, 100m).ToWire("a")), OrderTerms.Of(A.BuyLimit(1.00m, 100.0m).ToWire("b")));
    }

    [Fact]
    public void The_brokers_order_meets_the_terms_whatever_it_adds()
    {
        var trailing = A.Sell(10) with { Type = OrderType.TrailingStop, TrailPercent = 1m };
        var atBroker = A.Open(OrderSide.Sell, 10) with { Type = OrderType.TrailingStop, TrailPercent = 1.0m, StopPrice = 99m, TimeInForce = TimeInForce.Day };
        var byAmount = A.Open(OrderSide.Buy, 0.5m) with { Notional = 50m, TimeInForce = TimeInForce.Day };
        var oco = A.OpenLimit(OrderSide.Sell, 10, 110m) with { TimeInForce = TimeInForce.Day, OrderClass = OrderClass.Oco };

        Assert.True(OrderTerms.Of(trailing.ToWire("a")).AreMetBy(atBroker));
        Assert.True(OrderTerms.Of(A.BuyNotional(50m).ToWire("a")).AreMetBy(byAmount));
        Assert.True(OrderTerms.Of(A.Oco(10, 110m, 90m).ToWire("a")).AreMetBy(oco));
        Assert.False(OrderTerms.Of(A.Oco(10, 111m, 90m).ToWire("a")).AreMetBy(oco));
    }
}
