using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class ReducingTests
{
    [Theory]
    [InlineData(100, "sell", 99, true)]
    [InlineData(100, "sell", 100, true)]
    [InlineData(100, "sell", 101, false)] // would pass zero
    [InlineData(100, "buy", 1, false)]
    [InlineData(-100, "buy", 99, true)]
    [InlineData(-100, "buy", 100, true)]
    [InlineData(-100, "buy", 101, false)]
    [InlineData(-100, "sell", 1, false)]
    [InlineData(0, "sell", 1, false)]
    [InlineData(0, "buy", 1, false)]
    public void An_order_reduces_when_it_shrinks_the_position_and_cannot_pass_zero(int held, string side, int qty, bool isReducing)
    {
        Assert.Equal(isReducing, A.Case(A.Buy(qty) with { Side = new OrderSide(side) }, A.Holding(held)).IsReducing);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Open_orders_of_the_same_side_count_as_filled(int qty, bool isReducing)
    {
        var snapshot = A.Holding(100) with { Orders = [A.OpenLimit(OrderSide.Sell, 40, 110m)] };

        Assert.Equal(isReducing, A.Case(A.Sell(qty), snapshot).IsReducing);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void In_flight_orders_of_the_same_side_count_as_filled(int qty, bool isReducing)
    {
        var risk = RiskCase.Of(A.Sell(qty), A.Policy(), A.Holding(100), A.Journal(A.Intent(false, 40, 100m)));

        Assert.Equal(isReducing, risk.IsReducing);
    }

    [Fact]
    public void An_open_order_of_the_other_side_makes_no_room()
    {
        var snapshot = A.Holding(100) with { Orders = [A.OpenLimit(OrderSide.Buy, 50, 90m)] };

        Assert.False(A.Case(A.Sell(101), snapshot).IsReducing);
    }

    [Fact]
    public void An_exit_group_counts_once()
    {
        var oco = A.OpenLimit(OrderSide.Sell, 40, 120m) with
        {
            Legs = [A.Open(OrderSide.Sell, 40, id: 2) with { Type = OrderType.Stop, StopPrice = 90m, Status = OrderStatus.Held }],
        };

        Assert.True(A.Case(A.Sell(60), A.Holding(100) with { Orders = [oco] }).IsReducing);
        Assert.False(A.Case(A.Sell(61), A.Holding(100) with { Orders = [oco] }).IsReducing);
    }

    public static TheoryData<TradeOrder> Exits => new()
    {
        A.Sell(5_000),
        A.SellLimit(5_000, 99m),
        A.SellStop(5_000, 90m),
        A.Oco(5_000, 110m, 90m),
        A.Sell(5_000) with { Type = OrderType.TrailingStop, TrailPercent = 5m },
        A.Sell(5_000) with { Qty = null, Notional = 499_500m }, // 5,000 at the bid
    };

    [Theory]
    [MemberData(nameof(Exits))]
    public void A_position_above_every_limit_can_be_closed_whatever_is_missing(TradeOrder exit)
    {
        var everythingMissing = A.Holding(5_000) with { Equity = null, Market = null, Price = A.NoPrice() };

        Assert.Empty(A.Codes(exit, A.Holding(5_000)));
        Assert.Empty(A.Codes(exit, A.Holding(5_000) with { Market = A.Closed(), Price = A.StalePrice() }));
        Assert.Empty(A.Codes(exit, everythingMissing));
    }

    [Fact]
    public void A_replace_of_a_partly_filled_exit_counts_only_what_is_left_of_it()
    {
        var risk = RiskCase.Of(A.SellLimit(100, 99m), A.Policy(), A.Holding(40), A.NoJournal(), alreadyFilled: 60);

        Assert.True(risk.IsReducing);
        Assert.False(RiskCase.Of(A.SellLimit(101, 99m), A.Policy(), A.Holding(40), A.NoJournal(), alreadyFilled: 60).IsReducing);
    }

    [Fact]
    public void A_replaced_leg_takes_its_whole_exit_group_with_it()
    {
        var stop = A.Open(OrderSide.Sell, 100, id: 3) with { Type = OrderType.Stop, StopPrice = 90m, Status = OrderStatus.Held };
        var bracket = A.Open(OrderSide.Buy, 100) with
        {
            Status = OrderStatus.Filled,
            FilledQty = 100,
            Legs = [A.OpenLimit(OrderSide.Sell, 100, 120m, id: 2), stop],
        };

        var snapshot = (A.Holding(100) with { Orders = [bracket], Price = A.NoPrice() }).Without(stop.Id);

        Assert.True(A.Case(A.SellStop(100, 95m), snapshot).IsReducing);
        Assert.Empty(A.Codes(A.SellStop(100, 95m), snapshot));
    }
}
