using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class OpenQuantityTests
{
    [Fact]
    public void An_oco_counts_once_at_the_dearer_of_its_two_prices()
    {
        var oco = A.OpenLimit(OrderSide.Sell, 10, 120m) with { Legs = [Stop(10, 90m)] };

        Assert.Equal(new OpenQuantity(10, 1_200m), OpenQuantity.Of(oco, buys: false, A.Price()));
        Assert.Equal(default, OpenQuantity.Of(oco, buys: true, A.Price()));
    }

    [Fact]
    public void A_bracket_counts_its_entry_and_exits_only_for_what_the_entry_has_filled()
    {
        var bracket = A.OpenLimit(OrderSide.Buy, 10, 100m) with
        {
            FilledQty = 4,
            Status = OrderStatus.PartiallyFilled,
            Legs = [Take(10, 120m), Stop(10, 90m)],
        };

        Assert.Equal(6, OpenQuantity.Of(bracket, buys: true, A.Price()).Qty);
        Assert.Equal(4, OpenQuantity.Of(bracket, buys: false, A.Price()).Qty);
    }

    [Fact]
    public void The_exits_of_a_filled_entry_count_once()
    {
        var bracket = A.Open(OrderSide.Buy, 10) with { FilledQty = 10, Status = OrderStatus.Filled, Legs = [Take(10, 120m), Stop(10, 90m)] };

        Assert.Equal(0, OpenQuantity.Of(bracket, buys: true, A.Price()).Qty);
        Assert.Equal(10, OpenQuantity.Of(bracket, buys: false, A.Price()).Qty);
    }

    [Fact]
    public void A_sale_by_amount_without_any_market_price_counts_at_the_positions_price()
    {
        var sale = A.Open(OrderSide.Sell, 1) with { Qty = null, Notional = 9_995m };
        var snapshot = A.Holding(150) with { Price = A.NoPrice(), Orders = [sale] };

        Assert.Equal(100m, SymbolBook.Of("AAPL", snapshot, A.NoJournal()).Sells.Qty);
    }

    private static Order Take(decimal qty, decimal limit) => A.OpenLimit(OrderSide.Sell, qty, limit, id: 2);

    private static Order Stop(decimal qty, decimal stop) =>
        A.Open(OrderSide.Sell, qty, id: 3) with { Type = OrderType.Stop, StopPrice = stop, Status = OrderStatus.Held };
}
