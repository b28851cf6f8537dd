using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>What counts, and as how much: fractions, amounts, replacements, part fills, cancels, intents in flight and unknown. Every limit is reckoned by hand.</summary>
public sealed class CountingTests
{
    private static readonly RiskPolicy Policy = A.Policy() with { MaxOrderNotionalUsd = 20_000m };

    // 20 % of 100,000 are 20,000: 200 shares at 100, or that amount.
    public static TheoryData<string, TradeOrder, bool> Sizes => new()
    {
        { "fractions on the limit", A.Buy(200m), true },
        { "fractions beyond it", A.Buy(200.000000001m), false },
        { "an amount on the limit", A.BuyNotional(20_000m), true },
        { "an amount beyond it", A.BuyNotional(20_000.01m), false },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Fractions_and_amounts_count_as_what_they_cost(string what, TradeOrder order, bool isAllowed)
    {
        Assert.True(Codes(order, A.Snapshot()).Contains(RiskCode.PositionShare) != isAllowed, what);
        Assert.True(Codes(order, A.Snapshot()).Contains(RiskCode.OrderNotional) != isAllowed, what);
    }

    // An open purchase of 100, in the states it may be in; 100 more fit beside the whole of it.
    public static TheoryData<string, string, decimal, decimal> States => new()
    {
        // status, filled, what still counts beside a position of what has filled
        { "new", "new", 0m, 100m },
        { "partly filled", "partially_filled", 60m, 40m },
        { "being canceled", "pending_cancel", 60m, 40m },
        { "canceled", "canceled", 60m, 0m },
        { "filled", "filled", 100m, 0m },
        { "replaced", "replaced", 30m, 0m },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void An_order_counts_with_what_may_still_fill(string what, string status, decimal filled, decimal left)
    {
        var order = A.OpenLimit(OrderSide.Buy, 100, 100m) with { Status = new OrderStatus(status), FilledQty = filled };
        var snapshot = A.Holding(filled) with { Orders = [order] };
        var fits = 200 - filled - left;

        Assert.True(!Codes(A.Buy(fits), snapshot).Contains(RiskCode.PositionShare), what);
        Assert.Contains(RiskCode.PositionShare, Codes(A.Buy(fits + 1), snapshot));
    }

    [Theory]
    [InlineData(nameof(IntentState.Sending), 150)]
    [InlineData(nameof(IntentState.Acknowledged), 150)]
    [InlineData(nameof(IntentState.Unknown), 150)]
    public void An_intent_counts_whole_until_the_lists_show_it(string state, int fits)
    {
        var journal = A.Journal(A.Intent(true, 50, 100m, Enum.Parse<IntentState>(state)));

        Assert.DoesNotContain(RiskCode.PositionShare, Codes(A.Buy(fits), A.Snapshot(), journal));
        Assert.Contains(RiskCode.PositionShare, Codes(A.Buy(fits + 1), A.Snapshot(), journal));
    }

    [Theory]
    [InlineData(nameof(IntentKind.Order), 50)]
    [InlineData(nameof(IntentKind.Replace), 50)]
    [InlineData(nameof(IntentKind.Exercise), 50)]
    [InlineData(nameof(IntentKind.Lapse), 0)]
    [InlineData(nameof(IntentKind.Locate), 0)]
    public void What_trades_nothing_counts_nothing(string kind, int counted)
    {
        var journal = A.Journal(A.Intent(true, 50, 100m) with { Kind = Enum.Parse<IntentKind>(kind) });

        Assert.Equal(counted, SymbolBook.Of("AAPL", A.Snapshot(), journal).Buys.Qty);
    }

    // Old: 100 of which 60 have filled. New: another total.
    [Theory]
    [InlineData(60, 40)] // filled 60 + the 40 of the old one
    [InlineData(100, 40)]
    [InlineData(150, 90)] // filled 60 + the 90 of the new one
    public void Until_both_are_settled_a_replacement_counts_as_filled_and_the_larger_of_the_two(int total, int left)
    {
        var old = A.OpenLimit(OrderSide.Buy, 100, 100m) with { FilledQty = 60, Status = OrderStatus.PartiallyFilled };
        var snapshot = A.Holding(60) with { Orders = [old] };
        var journal = A.Journal(A.Intent(true, total - 60, 100m, IntentState.Acknowledged) with { Kind = IntentKind.Replace, Replaces = old.Id });

        Assert.Equal(left, SymbolBook.Of("AAPL", snapshot, journal).Buys.Qty);
        Assert.DoesNotContain(RiskCode.PositionShare, Codes(A.Buy(140 - left), snapshot, journal));
        Assert.Contains(RiskCode.PositionShare, Codes(A.Buy(141 - left), snapshot, journal));
    }

    [Fact]
    public void A_replacement_whose_old_order_is_gone_counts_by_itself()
    {
        var old = A.OpenLimit(OrderSide.Buy, 100, 100m) with { Status = OrderStatus.Replaced };
        var journal = A.Journal(A.Intent(true, 150, 100m, IntentState.Acknowledged) with { Kind = IntentKind.Replace, Replaces = old.Id });

        Assert.Equal(150, SymbolBook.Of("AAPL", A.Snapshot() with { Orders = [old] }, journal).Buys.Qty);
        Assert.Equal(150, SymbolBook.Of("AAPL", A.Snapshot(), journal).Buys.Qty);
    }

    [Fact]
    public void A_replacement_of_an_option_order_counts_once_as_the_larger()
    {
        var (old, order) = (A.OpenLimit(OrderSide.Buy, 2, 5m) with { Symbol = O.Call(110) }, O.Buy(O.Call(110), 3).At(4m));
        var lots = O.Case(order, O.Nothing()).Options!.Lots; // an option order has it
        var journal = A.Journal(A.Intent(true, 3, 400m) with { Symbol = O.Call(110), Kind = IntentKind.Replace, Replaces = old.Id, Options = new(lots, 1_200m) });

        var book = OptionBook.Of("AAPL", O.Nothing() with { Orders = [old] }, journal);

        var open = Assert.Single(book.Open);
        Assert.Equal((3m, 1_200m), (open.Lots[0].Qty, open.Cost));
    }

    [Fact]
    public void Limits_of_one_order_judge_the_whole_of_a_replacement()
    {
        var partly = A.OpenLimit(OrderSide.Buy, 150, 100m) with { FilledQty = 150 };
        var risk = RiskCase.Of(A.Buy(201), A.Policy() with { MaxPositionPercent = 100 }, (A.Holding(150) with { Orders = [partly] }).Without(partly.Id), A.NoJournal(), alreadyFilled: 150);

        Assert.Equal(51, risk.Remaining.Qty);
        Assert.Equal(20_100m, Assert.Single(new RiskGate(RiskRules.All).Judge(risk)).Observed); // not the 5,100 that are left
    }

    [Fact]
    public void So_do_the_limits_of_an_option_order()
    {
        var order = O.Buy(O.Call(110), 11).At(5m);
        var partly = A.OpenLimit(OrderSide.Buy, 10, 5m) with { Symbol = O.Call(110), FilledQty = 9 };
        var snapshot = (O.Holding(0, O.Held(O.Call(110), 9)) with { Orders = [partly] }).Quoted(order).Without(partly.Id);

        var codes = A.Codes(RiskCase.Of(order, A.Policy() with { OptionMaxLossUsd = 5_499m }, snapshot, A.NoJournal(), alreadyFilled: 9));

        Assert.Equal([RiskCode.OptionMaxLoss, RiskCode.OptionContracts], codes); // 11 contracts, 5,500 USD
    }

    [Fact]
    public void The_days_sum_takes_only_what_a_replacement_adds()
    {
        var old = A.OpenLimit(OrderSide.Buy, 100, 100m) with { CreatedAt = A.Now };
        var day = A.NoJournal() with { NotionalToday = 45_000m, ReplacedCounts = 10_000m }; // of which 10,000 are the old order's

        Assert.Equal(5_000m, Replacing(A.BuyLimit(150, 100m), old, day).AddsToDay);
        Assert.DoesNotContain(RiskCode.DailyNotional, A.Codes(Replacing(A.BuyLimit(150, 100m), old, day)));
        Assert.Contains(RiskCode.DailyNotional, A.Codes(Replacing(A.BuyLimit(151, 100m), old, day)));
        Assert.Equal(0, Replacing(A.BuyLimit(50, 100m), old, day).AddsToDay);
        Assert.Equal(15_000m, Replacing(A.BuyLimit(150, 100m), old, day with { ReplacedCounts = 0 }).AddsToDay); // Somebody else's was never counted.
    }

    [Fact]
    public void Of_yesterdays_order_or_one_that_reduced_it_takes_over_nothing()
    {
        var yesterdays = A.OpenLimit(OrderSide.Buy, 100, 100m) with { CreatedAt = A.Now.AddDays(-1) };
        var exit = A.OpenLimit(OrderSide.Sell, 100, 100m) with { CreatedAt = A.Now };

        Assert.Equal(15_000m, Replacing(A.BuyLimit(150, 100m), yesterdays, A.NoJournal()).AddsToDay);
        Assert.Equal(15_450m, RiskCase.Of(A.SellLimit(150, 100m), Policy, (A.Holding(100) with { Orders = [exit] }).Without(exit.Id), A.NoJournal()).AddsToDay); // 150 at 103
    }

    [Fact]
    public void An_exit_group_is_one_open_order_and_a_replacement_adds_none()
    {
        var group = A.OpenLimit(OrderSide.Sell, 10, 120m) with { Legs = [A.Open(OrderSide.Sell, 10, 2) with { Status = OrderStatus.Held }] };
        var filled = A.OpenLimit(OrderSide.Buy, 10, 100m, 3) with { Status = OrderStatus.Filled, Legs = [A.OpenLimit(OrderSide.Sell, 10, 120m, 4)] };
        var over = A.Open(OrderSide.Buy, 1, 5) with { Status = OrderStatus.Canceled };
        var snapshot = A.Snapshot() with { Orders = [group, filled, over] };
        var replacing = A.Journal(A.Intent(true, 1, 1m) with { Kind = IntentKind.Replace, Replaces = group.Id }, A.Intent(true, 1, 1m) with { ClientOrderId = "two" });

        Assert.Equal(2, UnseenIntents.CountOpen(snapshot, A.NoJournal()));
        Assert.Equal(3, UnseenIntents.CountOpen(snapshot, replacing));
        Assert.Equal(2, UnseenIntents.CountOpen(snapshot, A.Journal(A.Intent(true, 1, 1m, IntentState.Ended))));
    }

    [Fact]
    public void A_replacement_that_is_not_shown_yet_holds_the_place_that_its_order_has_given_up()
    {
        var replaced = A.OpenLimit(OrderSide.Buy, 10, 100m) with { Status = OrderStatus.Replaced };
        var replacing = A.Journal(A.Intent(true, 5, 500m, IntentState.Acknowledged) with { Kind = IntentKind.Replace, Replaces = replaced.Id });

        Assert.Equal(1, UnseenIntents.CountOpen(A.Snapshot() with { Orders = [replaced] }, replacing));
        Assert.Equal(1, UnseenIntents.CountOpen(A.Snapshot() with { Orders = [replaced with { Status = OrderStatus.PendingReplace }] }, replacing));
        Assert.Equal(0, UnseenIntents.CountOpen(A.Snapshot() with { Orders = [replaced] }, A.NoJournal()));
    }

    private static RiskCase Replacing(TradeOrder order, Order old, JournalView journal) =>
        RiskCase.Of(order, Policy, (A.Snapshot() with { Orders = [old] }).Without(old.Id), journal);

    private static IEnumerable<string> Codes(TradeOrder order, RiskSnapshot snapshot, JournalView? journal = null) =>
        A.Codes(RiskCase.Of(order, Policy, snapshot, journal ?? A.NoJournal()));
}
