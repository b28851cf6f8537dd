using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>An open order may fill or never: what is bought now must not seem to cover its sales while its own sales go bare.</summary>
public sealed class UnfilledCoverTests
{
    [Fact]
    public void Purchases_that_would_only_cover_an_open_sale_cover_nothing_of_their_own_order()
    {
        var open = A.OpenLimit(OrderSide.Buy, 3, 1m) with
        {
            Symbol = "",
            OrderClass = OrderClass.Mleg,
            Legs = [Leg(O.LaterCall(100), OrderSide.Buy, PositionIntent.BuyToOpen), Leg(O.Call(115), OrderSide.Sell, PositionIntent.SellToClose)],
        };
        var order = O.Spread(3, O.SellToOpen(O.LaterCall(80), 2), O.BuyToOpen(O.Call(85), 2)).At(0.01m);

        // By hand: the 200 shares stand under the open sale already, and December's calls cover none of January's: all six of those are bare.
        var risk = O.Case(order, O.Holding(200) with { Orders = [open] });

        Assert.Equal(600, risk.Options!.MoreUncovered); // an option order has it
        Assert.Contains(RiskCode.OptionUndefinedRisk, A.Codes(risk));
    }

    public static TheoryData<string, OptionOrder> Rolls => new()
    {
        { "a covered call", O.Spread(1, O.BuyToClose(O.Call(110)), O.SellToOpen(O.LaterCall(115))) },
        { "the call that covers another", O.Spread(1, O.SellToClose(O.LaterCall(90)), O.BuyToOpen(O.LaterCall(95))) },
        { "a ratio on shares", O.Spread(1, O.BuyToOpen(O.Call(100)), O.SellToOpen(O.Call(110), 2)) },
    };

    [Theory]
    [MemberData(nameof(Rolls))]
    public void What_covers_itself_or_stands_on_what_is_held_passes(string what, OptionOrder order)
    {
        var held = what switch
        {
            "a covered call" => O.Holding(100, O.Held(O.Call(110), -1)),
            "the call that covers another" => O.Holding(0, O.Held(O.LaterCall(90), 1), O.Held(O.Call(100), -1)),
            _ => O.Holding(100),
        };

        Assert.DoesNotContain(RiskCode.OptionUndefinedRisk, O.Codes(order.At(0.01m), held));
    }

    private static Order Leg(string symbol, OrderSide side, PositionIntent intent) => A.Open(side, 6) with { Symbol = symbol, RatioQty = 2, PositionIntent = intent };
}
