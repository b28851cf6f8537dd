using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>Books in which a loss once hid behind another, or nearly did. AAPL stands near 100.</summary>
public sealed class OptionBookHolesTests
{
    [Fact]
    public void A_greater_loss_on_the_other_side_does_not_hide_the_long_put_that_bounds_a_short_one()
    {
        var condor = O.Holding(0, O.Held(O.Put(85), 1), O.Held(O.Put(90), -1), O.Held(O.Call(110), -1), O.Held(O.Call(210), 1)); // 10,000 above, 500 below

        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Put(85)), condor));
        Assert.True(O.Case(O.Spread(1, O.SellToClose(O.Put(85)), O.BuyToClose(O.Put(90))), condor).IsReducing);
    }

    [Fact]
    public void Puts_that_bound_nothing_close_beside_an_uncovered_call()
    {
        var naked = O.Holding(0, O.Held(O.Call(110), -1), O.Held(O.Put(90), 1));

        Assert.Empty(O.Codes(O.Sell(O.Put(90)), naked));
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(120)), O.Holding(0, O.Held(O.Call(110), -2), O.Held(O.Call(120), 1))));
    }

    [Fact]
    public void An_uncovered_call_does_not_lift_the_position_limit_of_its_underlying()
    {
        var naked = O.Holding(150, O.Held(O.Call(110), -2)) with { Equity = 100_000m }; // 14,992.50 in shares; a fifth of equity is 20,000

        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Buy(60), naked));
        Assert.DoesNotContain(RiskCode.PositionShare, A.Codes(A.Buy(40), naked));
        Assert.Contains(RiskCode.PositionShare, O.Codes(O.Buy(O.Put(90)).At(5m), naked with { Equity = 75_000m }));
        Assert.DoesNotContain(RiskCode.PositionShare, O.Codes(O.Buy(O.Put(90)).At(5m), naked));
    }

    [Fact]
    public void Shares_stay_while_a_short_call_that_was_adjusted_may_stand_on_them()
    {
        var split = O.Holding(150, O.Held("AAPL1261218C00110000", -1));

        Assert.Equal([RiskCode.OptionUndefinedRisk], A.Codes(A.Sell(100), split));
        Assert.Empty(A.Codes(A.Sell(100), O.Holding(150, O.Held("AAPL1261218C00110000", 1), O.Held("AAPL1261218P00110000", -1))));
        Assert.Empty(O.Codes(O.Buy("AAPL1261218C00110000"), split));
    }

    [Fact]
    public void Nothing_left_of_a_replaced_spread_is_no_division_by_zero()
    {
        var spread = O.Spread(2, O.BuyToOpen(O.Call(100)), O.SellToOpen(O.Call(110))).At(1m);
        var risk = RiskCase.Of(spread, A.Policy(), O.Nothing().Quoted(spread), A.NoJournal(), alreadyFilled: 2);

        Assert.Equal((0m, 0m), (new OpenOptions(risk.Options!.Lots, 0m).AtRisk, risk.Options.Loss)); // an option order has it
    }

    [Fact]
    public void What_an_open_spread_would_sell_hides_no_call_that_an_order_leaves_bare()
    {
        // Three January calls are covered by the shares. The open spread sells six of December with cover of its own; the order sells three more
        // of January and buys six of December, which cover the spread's and none of its own.
        var open = A.OpenLimit(default, 3, -3.17m) with
        {
            Symbol = "",
            OrderClass = OrderClass.Mleg,
            Legs =
            [
                A.Open(OrderSide.Sell, 6, 2) with { Symbol = O.Call(115), RatioQty = 2, PositionIntent = PositionIntent.SellToClose },
                A.Open(OrderSide.Buy, 6, 3) with { Symbol = O.LaterCall(120), RatioQty = 2, PositionIntent = PositionIntent.BuyToOpen },
            ],
        };
        var held = O.Holding(300, O.Held(O.LaterCall(100), -3)) with { Orders = [open] };

        Assert.Contains(RiskCode.OptionUndefinedRisk, O.Codes(O.Spread(3, O.SellToClose(O.LaterCall(100)), O.BuyToOpen(O.Call(110), 2)).At(2.07m), held));
    }
}
