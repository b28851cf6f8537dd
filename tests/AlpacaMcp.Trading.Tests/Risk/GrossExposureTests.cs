using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

public sealed class GrossExposureTests
{
    [Fact]
    public void Adds_up_positions_open_orders_and_intents_of_every_symbol_at_their_worst()
    {
        var snapshot = A.Snapshot() with
        {
            Positions = [A.Position(100), Msft(-50)],
            Orders = [A.OpenLimit(OrderSide.Buy, 10, 90m), A.OpenLimit(OrderSide.Buy, 20, 300m, 2) with { Symbol = "KO" }],
        };
        var journal = A.Journal(A.Intent(true, 5, 40m) with { Symbol = "F" });

        // By hand: AAPL 100 at 99.95, its purchase of 10 at that too, dearer than its limit; 50 MSFT short at 200; KO 20 at 300; F 5 at 40.
        Assert.Equal(9_995m + 999.50m + 10_000m + 6_000m + 200m, GrossExposure.Of(snapshot with { Price = A.NoPrice() }, journal).Usd);
    }

    [Fact]
    public void Orders_of_opposite_sides_are_never_netted_and_sales_of_what_is_held_add_nothing()
    {
        var snapshot = A.Snapshot() with
        {
            Positions = [Msft(50)],
            Orders = [Open(OrderSide.Sell, 50, 220m, 1), Open(OrderSide.Buy, 10, 190m, 2), Open(OrderSide.Sell, 10, 230m, 3)],
        };

        // By hand: 50 at 200 held, 10 bought at 200 for their limit is lower, and of 60 sold 10 are not held: at worst the dearest, at the dearer of 230 and 200 x 1.03.
        Assert.Equal(10_000m + 2_000m + 2_300m, GrossExposure.Of(snapshot, A.NoJournal()).Usd);
    }

    [Fact]
    public void An_option_order_adds_what_it_can_lose_to_what_its_underlying_can()
    {
        var order = O.Buy(O.Call(110), 2);
        var held = O.Holding(100, O.Held(O.Call(120), -1, price: 3m), O.Held(O.Put(90), 1, price: 2m));

        // By hand: shares at 99.95, the put's premium of 200; the covered call adds nothing; two calls at 5.00.
        Assert.Equal(9_995m + 200m + 1_000m, GrossExposure.After(O.Case(order, held)).Usd);
    }

    [Fact]
    public void A_cash_secured_put_counts_its_strike()
    {
        Assert.Equal(9_000m, GrossExposure.Of(O.Holding(0, O.Held(O.Put(90), -1)), A.NoJournal()).Usd);
    }

    public static TheoryData<string, Order, bool> Unpriced => new()
    {
        { "a purchase at the market", Ko(OrderSide.Buy), false },
        { "a short sale", Ko(OrderSide.Sell), false },
        { "a trailing purchase", Ko(OrderSide.Buy) with { Type = OrderType.TrailingStop, TrailPercent = 1 }, false },
        { "a limit bounds a purchase", Ko(OrderSide.Buy) with { Type = OrderType.Limit, LimitPrice = 10m }, true },
        { "an amount is its own price", Ko(OrderSide.Buy) with { Qty = null, Notional = 100m }, true },
        { "an order that is over", Ko(OrderSide.Buy) with { Status = OrderStatus.Canceled }, true },
    };

    [Theory]
    [MemberData(nameof(Unpriced))]
    public void What_has_no_price_denies_what_opens_and_nothing_else(string what, Order open, bool isPriced)
    {
        var snapshot = A.Holding(100) with { Orders = [open] };

        Assert.True(A.Codes(A.Buy(1), snapshot).SequenceEqual(isPriced ? [] : [RiskCode.GrossExposure]), what);
        Assert.Empty(A.Codes(A.Sell(100), snapshot));
        Assert.Empty(A.Codes(A.Buy(1), snapshot with { Others = new Dictionary<string, Trading.Market.ReferencePrice> { ["KO"] = A.Price() } }));
    }

    [Fact]
    public void A_position_without_a_price_denies_too_and_is_named()
    {
        var snapshot = A.Snapshot() with { Positions = [Msft(50) with { CurrentPrice = null }] };

        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(A.Case(A.Buy(1), snapshot)));

        Assert.Equal(RiskCode.GrossExposure, objection.Code);
        Assert.Contains("MSFT", objection.Message, StringComparison.Ordinal);
        Assert.Empty(A.Codes(A.Buy(1), A.Snapshot() with { Positions = [Msft(50) with { CurrentPrice = null, MarketValue = 10_000m }] }));
    }

    [Fact]
    public void Names_the_leverage_beside_the_percentage()
    {
        var snapshot = A.Snapshot() with { Positions = [Msft(600)] };

        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(A.Case(A.Buy(1), snapshot)), o => o.Code == RiskCode.GrossExposure);

        Assert.Equal((120.1m, 100m), (objection.Observed, objection.Limit));
        Assert.Contains("a leverage of 1.0", objection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_leverages_are_two_hundred_percent()
    {
        var snapshot = A.Snapshot() with { Positions = [Msft(600)] };
        var risk = RiskCase.Of(A.Buy(1), A.Policy() with { MaxGrossExposurePercent = 200m }, snapshot, A.NoJournal());

        Assert.Empty(A.Codes(risk));
    }

    [Fact]
    public void An_order_and_the_one_that_takes_its_place_count_once_as_the_larger()
    {
        var old = A.OpenLimit(OrderSide.Buy, 100, 100m);
        var journal = A.Journal(A.Intent(true, 150, 100m) with { Kind = IntentKind.Replace, Replaces = old.Id });

        Assert.Equal(15_000m, GrossExposure.Of(A.Snapshot() with { Orders = [old] }, journal).Usd);
        Assert.Equal(10_000m, GrossExposure.Of(A.Snapshot() with { Orders = [old] }, A.Journal(journal.Unreflected[0] with { Qty = 50, Notional = 5_000m })).Usd);
    }

    private static Position Msft(decimal qty) => A.Position(qty) with { Symbol = "MSFT", CurrentPrice = 200m };

    private static Order Open(OrderSide side, decimal qty, decimal limit, int id) => A.OpenLimit(side, qty, limit, id) with { Symbol = "MSFT" };

    private static Order Ko(OrderSide side) => A.Open(side, 1) with { Symbol = "KO" };
}
