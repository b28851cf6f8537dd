using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>Limit 20 % of 100,000 USD = 20,000; ask 100, so 200 shares long. A short counts 103: 194 shares are 19,982.</summary>
public sealed class MaxPositionShareTests
{
    public static TheoryData<string, int, TradeOrder, bool> Orders => new()
    {
        { "opening", 0, A.Buy(199), true },
        { "opening", 0, A.Buy(200), true },
        { "opening", 0, A.Buy(201), false },
        { "adding", 150, A.Buy(49), true },
        { "adding", 150, A.Buy(50), true },
        { "adding", 150, A.Buy(51), false },
        { "short", 0, A.Sell(194), true },
        { "short", 0, A.Sell(195), false }, // 20,085
        { "reducing", 5_000, A.Sell(1), true },
        { "reducing", 5_000, A.Sell(5_000), true },
        { "flipping", 100, A.Sell(294), true }, // 194 short
        { "flipping", 100, A.Sell(295), false },
        { "flipping a short: the whole order counts", -100, A.Buy(200), true },
        { "flipping a short: the whole order counts", -100, A.Buy(201), false },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Bounds_what_a_symbol_may_become(string kind, int held, TradeOrder order, bool isAllowed)
    {
        Assert.True(A.Codes(order, A.Holding(held)).Contains(RiskCode.PositionShare) != isAllowed, kind);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Counts_positions_open_orders_in_flight_and_unknown_ones(int qty, bool isAllowed)
    {
        var snapshot = A.Holding(50) with { Orders = [A.OpenLimit(OrderSide.Buy, 40, 90m)] };
        var journal = A.Journal(A.Intent(true, 35, 100m), A.Intent(true, 25, 100m, IntentState.Unknown) with { ClientOrderId = "mine-2" });

        var risk = RiskCase.Of(A.Buy(qty), A.Policy(), snapshot, journal);

        Assert.NotEqual(isAllowed, A.Codes(risk).Contains(RiskCode.PositionShare)); // 50 + 40 + 35 + 25 = 150
    }

    [Fact]
    public void Counts_an_intent_that_the_lists_show_only_once()
    {
        var shown = A.OpenLimit(OrderSide.Buy, 100, 100m) with { ClientOrderId = "mine-1" };
        var journal = A.Journal(A.Intent(true, 100, 100m));

        var risk = RiskCase.Of(A.Buy(100), A.Policy(), A.Snapshot() with { Orders = [shown] }, journal);

        Assert.Empty(A.Codes(risk));
    }

    [Fact]
    public void A_replaced_order_does_not_count_by_its_intent_either()
    {
        var old = A.OpenLimit(OrderSide.Buy, 150, 100m) with { ClientOrderId = "mine-1" };
        var snapshot = (A.Snapshot() with { Orders = [old] }).Without(old.Id);

        var risk = RiskCase.Of(A.Buy(100), A.Policy(), snapshot, A.Journal(A.Intent(true, 150, 100m, IntentState.Listed)));

        Assert.Empty(A.Codes(risk));
    }

    [Fact]
    public void Opposite_orders_never_net()
    {
        var snapshot = A.Holding(150) with { Orders = [A.OpenLimit(OrderSide.Sell, 150, 110m)] };

        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Buy(51), snapshot));
        Assert.Equal(20_000m, A.Case(A.Buy(50), snapshot).Book.WorstValueAfter(true, new(50, 5_000m)));
    }

    [Fact]
    public void Counts_what_is_left_of_an_open_order_not_what_has_filled()
    {
        var partly = A.OpenLimit(OrderSide.Buy, 100, 100m) with { FilledQty = 60, Status = OrderStatus.PartiallyFilled };
        var snapshot = A.Holding(60) with { Orders = [partly] }; // 60 held + 40 to come

        Assert.DoesNotContain(RiskCode.PositionShare, A.Codes(A.Buy(100), snapshot));
        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Buy(101), snapshot));
    }

    [Fact]
    public void Counts_what_is_left_of_an_open_order_by_amount()
    {
        var partly = A.Open(OrderSide.Buy, 1) with { Qty = null, Notional = 10_000m, FilledQty = 60, FilledAvgPrice = 100m };
        var snapshot = A.Holding(60) with { Orders = [partly] }; // 6,000 held + 4,000 to come

        Assert.DoesNotContain(RiskCode.PositionShare, A.Codes(A.Buy(100), snapshot));
        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Buy(101), snapshot));
    }

    [Theory]
    [InlineData("filled")]
    [InlineData("canceled")]
    [InlineData("expired")]
    [InlineData("rejected")]
    [InlineData("replaced")]
    public void An_order_that_is_over_counts_nothing(string status)
    {
        var over = A.OpenLimit(OrderSide.Buy, 200, 100m) with { Status = new OrderStatus(status) };

        Assert.Empty(A.Codes(A.Buy(100), A.Snapshot() with { Orders = [over] }));
    }

    [Theory]
    [InlineData("pending_cancel")]
    [InlineData("held")]
    [InlineData("a_new_word")] // Unknown words count as open.
    public void An_order_that_may_still_fill_counts(string status)
    {
        var open = A.OpenLimit(OrderSide.Buy, 200, 100m) with { Status = new OrderStatus(status) };

        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Buy(1), A.Snapshot() with { Orders = [open] }));
    }

    // Sells of 100 held shares: the dearest sale may be the one that ends up short.
    [Fact]
    public void A_dear_short_is_not_hidden_by_cheap_sales_of_what_is_held()
    {
        var snapshot = A.Holding(100) with { Orders = [A.OpenLimit(OrderSide.Sell, 100, 100m)] };

        var worst = A.Case(A.SellLimit(50, 300m), snapshot).Book.WorstValueAfter(false, new(50, 15_000m));

        Assert.Equal(15_000m, worst); // not 50/150 of 25,300
    }

    [Fact]
    public void Positions_and_pairs_are_the_same_instrument()
    {
        var price = A.Price() with { Bid = 49_990m, Ask = 50_000m, Last = 49_995m };
        var held = A.Position(0.3m) with { Symbol = "BTCUSD", CurrentPrice = 49_995m };
        var snapshot = A.Snapshot() with { Price = price, Positions = [held] }; // 15,000 of 20,000

        Assert.DoesNotContain(RiskCode.PositionShare, A.Codes(A.Coin(0.1m), snapshot));
        Assert.Contains(RiskCode.PositionShare, A.Codes(A.Coin(0.100000001m), snapshot));
    }

    [Fact]
    public void Other_symbols_do_not_count()
    {
        var snapshot = A.Snapshot() with
        {
            Positions = [A.Position(5_000) with { Symbol = "MSFT" }],
            Orders = [A.OpenLimit(OrderSide.Buy, 500, 100m) with { Symbol = "MSFT" }],
        };

        Assert.Equal([RiskCode.GrossExposure], A.Codes(A.Buy(100), snapshot));
    }
}
