using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>Whole books: what covers what, and what an order adds to the loss. AAPL stands near 100.</summary>
public sealed class OptionBookTests
{
    [Fact]
    public void A_bought_option_risks_its_premium()
    {
        var risk = O.Case(O.Buy(O.Call(100), 2), O.Nothing());

        Assert.Equal((1_000m, 1_000m, false), (risk.Options?.Loss, risk.Size.Notional, risk.IsReducing));
    }

    [Fact]
    public void A_covered_call_adds_nothing_and_an_uncovered_one_is_refused()
    {
        var order = O.Sell(O.Call(110)).At(5m);

        Assert.Empty(O.Codes(order, O.Holding(100)));
        Assert.Equal(0m, O.Case(order, O.Holding(100)).Options?.Loss);
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(order, O.Nothing()));
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(order, O.Holding(99)));
    }

    [Fact]
    public void Each_share_covers_one_call_once()
    {
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(110)).At(5m), O.Holding(100, O.Held(O.Call(120), -1))));
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(110), 2).At(5m), O.Holding(150)));
    }

    [Theory]
    [InlineData(10, 400, 2)] // 1,000 for the shares less 200 received, twice
    [InlineData(12, 1_000, 1)]
    public void A_sold_put_risks_its_strike_less_the_premium(int strike, decimal loss, decimal premium)
    {
        var order = O.Sell(O.Put(strike), 1).At(premium);
        var expected = (strike - premium) * 100;

        Assert.Equal(expected, O.Case(order, O.Nothing().Quoted(order, premium - 0.05m, premium)).Options?.Loss);
        Assert.True(expected >= loss);
    }

    [Fact]
    public void Spreads_risk_their_width_less_the_credit_or_their_debit()
    {
        var bull = O.Spread(1, O.SellToOpen(O.Put(95)), O.BuyToOpen(O.Put(90))).At(-1.50m);
        var bear = O.Spread(2, O.BuyToOpen(O.Put(95)), O.SellToOpen(O.Put(90))).At(2m);

        Assert.Equal(350m, O.Case(bull, O.Nothing().Quoted((O.Put(95), 3m, 3.10m), (O.Put(90), 1.50m, 1.60m))).Options?.Loss);
        Assert.Equal(400m, O.Case(bear, O.Nothing()).Options?.Loss);
        Assert.Equal(400m, O.Case(bear, O.Nothing()).Size.Notional);
    }

    [Fact]
    public void An_iron_condor_loses_on_one_side_only()
    {
        var condor = O.Spread(1, O.BuyToOpen(O.Put(85)), O.SellToOpen(O.Put(90)), O.SellToOpen(O.Call(110)), O.BuyToOpen(O.Call(115))).At(-2m);

        Assert.Equal(300m, O.Case(condor, O.Nothing()).Options?.Loss);
    }

    [Fact]
    public void A_ratio_spread_with_more_sold_calls_than_bought_ones_is_refused()
    {
        var ratio = O.Spread(1, O.BuyToOpen(O.Call(100)), O.SellToOpen(O.Call(110), 2)).At(0m);

        Assert.Contains(RiskCode.OptionUndefinedRisk, O.Codes(ratio, O.Nothing()));
        Assert.DoesNotContain(RiskCode.OptionUndefinedRisk, O.Codes(ratio, O.Holding(100)));
    }

    [Fact]
    public void What_expires_first_covers_nothing_that_lives_on()
    {
        var calendar = O.Spread(1, O.SellToOpen(O.Call(100)), O.BuyToOpen(O.LaterCall(100))).At(1m);
        var reversed = O.Spread(1, O.BuyToOpen(O.Call(100)), O.SellToOpen(O.LaterCall(100))).At(1m);

        Assert.Equal(100m, O.Case(calendar, O.Nothing()).Options?.Loss);
        Assert.Contains(RiskCode.OptionUndefinedRisk, O.Codes(reversed, O.Nothing()));
    }

    [Fact]
    public void The_long_leg_of_a_spread_is_not_sold_alone()
    {
        var calls = O.Holding(0, O.Held(O.Call(100), 1), O.Held(O.Call(110), -1));
        var puts = O.Holding(0, O.Held(O.Put(5), 1), O.Held(O.Put(6), -1)); // 600 at most: inside the limit, and still refused

        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(100)), calls));
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Put(5)), puts));
    }

    [Fact]
    public void The_short_leg_alone_and_the_whole_spread_close_freely()
    {
        var book = O.Holding(0, O.Held(O.Call(100), 20), O.Held(O.Call(110), -20)) with { Equity = null };
        var whole = O.Spread(20, O.SellToClose(O.Call(100)), O.BuyToClose(O.Call(110)));

        Assert.Empty(O.Codes(O.Buy(O.Call(110), 20), book));
        Assert.Empty(O.Codes(whole, book));
        Assert.True(O.Case(whole, book).IsReducing);
    }

    [Fact]
    public void Half_of_an_iron_condor_closes_freely_whatever_it_costs()
    {
        var condor = O.Holding(0, O.Held(O.Put(85), 1), O.Held(O.Put(90), -1), O.Held(O.Call(110), -1), O.Held(O.Call(115), 1));

        Assert.True(O.Case(O.Spread(1, O.SellToClose(O.Put(85)), O.BuyToClose(O.Put(90))), condor).IsReducing);
    }

    [Fact]
    public void A_close_of_more_than_is_held_opens()
    {
        Assert.True(O.Case(O.Sell(O.Call(100), 2), O.Holding(0, O.Held(O.Call(100), 2))).IsReducing);
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(100), 3), O.Holding(0, O.Held(O.Call(100), 2))));
        Assert.False(O.Case(O.Sell(O.Call(100)) with { PositionIntent = PositionIntent.SellToOpen }, O.Holding(0, O.Held(O.Call(100), 2))).IsReducing);
    }

    [Fact]
    public void An_open_sale_counts_as_done()
    {
        var order = O.Sell(O.Call(100));
        var selling = O.Holding(0, O.Held(O.Call(100), 1)) with { Orders = [OpenSale(O.Call(100), PositionIntent.SellToClose)] };

        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(order, selling));
    }

    [Fact]
    public void Shares_that_an_open_order_sells_cover_nothing()
    {
        var selling = O.Holding(100) with { Orders = [A.OpenLimit(OrderSide.Sell, 100, 120m)] };

        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(110)).At(5m), selling));
    }

    [Fact]
    public void An_open_purchase_covers_nothing_and_an_open_spread_covers_itself()
    {
        var buying = O.Nothing() with { Orders = [OpenSale(O.Call(100), PositionIntent.BuyToOpen) with { Side = OrderSide.Buy }] };
        var spread = O.Nothing() with { Orders = [OpenSpread()] };

        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Call(110)).At(5m), buying));
        Assert.Empty(O.Codes(O.Buy(O.Call(120)), spread));
    }

    [Fact]
    public void An_order_in_flight_counts_as_if_it_were_open()
    {
        var first = O.Case(O.Sell(O.Call(110)).At(5m), O.Holding(100));
        var intent = A.Intent(false, 1, 0m) with { Symbol = O.Call(110), Options = new(first.Options!.Lots, -500m) }; // an option order has it
        var order = O.Sell(O.Call(120)).At(5m);

        var second = RiskCase.Of(order, A.Policy(), O.Holding(100).Quoted(order), A.Journal(intent));

        Assert.Equal([RiskCode.OptionUndefinedRisk], A.Codes(second));
    }

    [Fact]
    public void A_multi_leg_intent_is_no_trade_in_the_shares()
    {
        var first = O.Case(O.Spread(1, O.BuyToOpen(O.Call(100)), O.SellToOpen(O.Call(110))).At(1m), O.Nothing());
        var intent = A.Intent(false, 500, 0m) with { Symbol = first.Order.Label, Options = new(first.Options!.Lots, 100m) }; // an option order has it

        Assert.True(RiskCase.Of(A.Sell(100), A.Policy(), A.Holding(100), A.Journal(intent)).IsReducing);
    }

    [Fact]
    public void Shares_that_cover_a_short_call_are_not_sold_not_even_to_close()
    {
        var covered = O.Holding(150, O.Held(O.Call(110), -1));

        Assert.Equal([RiskCode.OptionUndefinedRisk], A.Codes(A.Sell(100), covered));
        Assert.Empty(A.Codes(A.Sell(50), covered));
        Assert.Empty(A.Codes(A.Sell(150), O.Holding(150, O.Held(O.Call(110), -1), O.Held(O.Call(120), 1))));
        Assert.Empty(A.Codes(A.Sell(150), O.Holding(150, O.Held(O.Put(90), -1))));
    }

    [Fact]
    public void Another_underlying_covers_nothing()
    {
        var order = O.Sell("MSFT261218C00110000").At(5m);

        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(order, O.Holding(100)));
    }

    [Fact]
    public void A_share_class_covers_its_contracts_although_they_leave_out_its_dot()
    {
        var shares = O.Holding(0) with { Positions = [A.Position(100) with { Symbol = "BRK.B" }] };

        Assert.Empty(O.Codes(O.Sell("BRKB261218C00110000").At(5m), shares));
    }

    [Fact]
    public void An_adjusted_contract_is_not_opened_but_closes()
    {
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Buy("AAPL1261218C00110000"), O.Nothing()));
        Assert.Empty(O.Codes(O.Sell("AAPL1261218C00110000"), O.Holding(0, O.Held("AAPL1261218C00110000", 1))));
    }

    [Fact]
    public void The_position_limit_sees_shares_and_options_together()
    {
        var poor = O.Holding(150, O.Held(O.Call(100), 10)) with { Equity = 100_000m }; // 14,992.50 in shares and 5,000 of premium held

        Assert.Contains(RiskCode.PositionShare, O.Codes(O.Buy(O.Put(90)).At(5m), poor));
        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Buy(1), poor));
        Assert.DoesNotContain(RiskCode.PositionShare, O.Codes(O.Buy(O.Put(90)).At(5m), poor with { Equity = 103_000m }));
    }

    [Fact]
    public void In_a_book_that_is_already_uncovered_only_what_does_not_add_to_it_passes()
    {
        var naked = O.Holding(0, O.Held(O.Call(110), -1), O.Held(O.Put(90), -1), O.Held(O.Put(85), 1));

        Assert.Empty(O.Codes(O.Buy(O.Call(110)), naked));
        Assert.Empty(O.Codes(O.Buy(O.Call(120)), naked));
        Assert.Equal([RiskCode.OptionUndefinedRisk], O.Codes(O.Sell(O.Put(85)), naked));
        Assert.Equal([RiskCode.OptionMaxLoss], O.Codes(O.Spread(1, O.BuyToClose(O.Call(110)), O.SellToOpen(O.LaterCall(120))).At(0.10m), naked));
    }

    private static Order OpenSale(string symbol, PositionIntent intent) =>
        A.OpenLimit(OrderSide.Sell, 1, 6m) with { Symbol = symbol, PositionIntent = intent };

    private static Order OpenSpread() => A.OpenLimit(default, 1, 1m) with
    {
        Symbol = "",
        OrderClass = OrderClass.Mleg,
        Legs =
        [
            A.Open(OrderSide.Buy, 1, 2) with { Symbol = O.Call(100), RatioQty = 1, PositionIntent = PositionIntent.BuyToOpen },
            A.Open(OrderSide.Sell, 1, 3) with { Symbol = O.Call(110), RatioQty = 1, PositionIntent = PositionIntent.SellToOpen },
        ],
    };
}
