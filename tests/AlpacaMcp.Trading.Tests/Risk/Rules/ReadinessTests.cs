using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

/// <summary>What must be known and in order before anything may be opened: account, clock, session, symbol.</summary>
public sealed class ReadinessTests
{
    public static TheoryData<decimal?> NoEquity => new() { null, 0m, -1m };

    [Theory]
    [MemberData(nameof(NoEquity))]
    public void Without_equity_nothing_opens_or_flips_and_everything_reduces(decimal? equity)
    {
        Assert.Contains(RiskCode.AccountUnreadable, A.Codes(A.Buy(1), A.Snapshot() with { Equity = equity }));
        Assert.Contains(RiskCode.AccountUnreadable, A.Codes(A.Sell(101), A.Holding(100) with { Equity = equity }));
        Assert.Empty(A.Codes(A.Sell(100), A.Holding(100) with { Equity = equity }));
    }

    [Theory]
    [InlineData(5.0, true)]
    [InlineData(-5.0, true)]
    [InlineData(5.001, false)]
    [InlineData(-5.001, false)]
    public void Our_clock_may_be_five_seconds_off(double skew, bool isAllowed)
    {
        var market = A.Open() with { Skew = TimeSpan.FromSeconds(skew) };

        Assert.NotEqual(isAllowed, A.Codes(A.Buy(1), A.Snapshot() with { Market = market }).Contains(RiskCode.ClockSkew));
        Assert.NotEqual(isAllowed, A.Codes(A.Sell(101), A.Holding(100) with { Market = market }).Contains(RiskCode.ClockSkew));
        Assert.Empty(A.Codes(A.Sell(100), A.Holding(100) with { Market = market }));
    }

    [Fact]
    public void An_unknown_order_blocks_what_opens_and_nothing_else()
    {
        var journal = A.Journal(A.Intent(true, 1, 100m, IntentState.Unknown));

        Assert.Equal([RiskCode.UnknownOrder], A.Codes(RiskCase.Of(A.Buy(1), A.Policy(), A.Snapshot(), journal)));
        Assert.Empty(A.Codes(RiskCase.Of(A.Sell(100), A.Policy(), A.Holding(100), journal)));
    }

    [Fact]
    public void An_exit_that_brings_a_leg_is_no_exit()
    {
        var oto = A.SellLimit(100, 100m) with { OrderClass = OrderClass.Oto, StopLossStopPrice = 120m };

        Assert.True(A.Case(A.SellLimit(100, 100m), A.Holding(100)).IsReducing);
        Assert.False(A.Case(oto, A.Holding(100)).IsReducing);
    }

    [Fact]
    public void Without_a_clock_nothing_opens_and_everything_reduces()
    {
        Assert.Contains(RiskCode.ClockSkew, A.Codes(A.Buy(1), A.Snapshot() with { Market = null }));
        Assert.Empty(A.Codes(A.Sell(100), A.Holding(100) with { Market = null }));
    }

    public static TheoryData<TradeOrder, bool> WhileClosed => new()
    {
        { A.Buy(1), false },
        { A.BuyNotional(10m), false },
        { A.Buy(1) with { TimeInForce = TimeInForce.Opg }, false },
        { A.Bracket(1, 110m, 90m), false },
        { A.BuyLimit(1, 100m), true },
        { A.BuyLimit(1, 100m) with { TimeInForce = TimeInForce.Gtc }, true },
        { A.BuyLimit(1, 100m) with { TimeInForce = TimeInForce.Opg }, true },
        { A.Coin(0.001m), true }, // Crypto never closes.
    };

    [Theory]
    [MemberData(nameof(WhileClosed))]
    public void While_the_market_is_closed_limit_orders_queue_and_market_orders_do_not(TradeOrder order, bool isAllowed)
    {
        Assert.NotEqual(isAllowed, A.Codes(order, A.Snapshot() with { Market = A.Closed() }).Contains(RiskCode.MarketClosed));
    }

    [Fact]
    public void While_the_market_is_closed_a_reducing_market_order_queues_and_a_flipping_one_does_not()
    {
        Assert.Empty(A.Codes(A.Sell(100), A.Holding(100) with { Market = A.Closed() }));
        Assert.Contains(RiskCode.MarketClosed, A.Codes(A.Sell(101), A.Holding(100) with { Market = A.Closed() }));
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("AAPL,MSFT", "", true)]
    [InlineData("MSFT", "", false)]
    [InlineData("", "AAPL", false)]
    [InlineData("AAPL", "AAPL", false)] // Denied beats allowed.
    [InlineData("AAP", "", false)] // Whole names only.
    [InlineData("", "AAP", true)]
    public void Symbols_are_opened_when_allowed_and_not_denied(string allowed, string denied, bool isAllowed)
    {
        var policy = A.Policy() with { AllowedSymbols = Names(allowed), DeniedSymbols = Names(denied) };

        Assert.NotEqual(isAllowed, A.Codes(RiskCase.Of(A.Buy(1), policy, A.Snapshot(), A.NoJournal())).Contains(RiskCode.SymbolNotAllowed));
        Assert.NotEqual(isAllowed, A.Codes(RiskCase.Of(A.Sell(101), policy, A.Holding(100), A.NoJournal())).Contains(RiskCode.SymbolNotAllowed));
        Assert.Empty(A.Codes(RiskCase.Of(A.Sell(100), policy, A.Holding(100), A.NoJournal())));
    }

    [Theory]
    [InlineData("BTC/USD")]
    [InlineData("BTCUSD")]
    public void A_pair_is_listed_with_or_without_its_slash(string listed)
    {
        var policy = A.Policy() with { DeniedSymbols = [listed] };

        Assert.Contains(RiskCode.SymbolNotAllowed, A.Codes(RiskCase.Of(A.Coin(0.001m), policy, A.Snapshot(), A.NoJournal())));
    }

    [Fact]
    public void All_objections_are_reported_at_once()
    {
        var snapshot = A.Snapshot() with { Equity = null, Market = null, Price = A.NoPrice() };
        var policy = A.Policy() with { DeniedSymbols = ["AAPL"] };

        Assert.Equal(
            [RiskCode.AccountUnreadable, RiskCode.ClockSkew, RiskCode.SymbolNotAllowed, RiskCode.NoFreshQuote, RiskCode.OrderQuantity],
            A.Codes(RiskCase.Of(A.Buy(1_001), policy, snapshot, A.NoJournal())));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Sixty_reducing_orders_a_minute_are_a_loop(int sent, bool isAllowed)
    {
        var risk = RiskCase.Of(A.Sell(1), A.Policy(), A.Holding(100), new([], sent));

        Assert.NotEqual(isAllowed, A.Codes(risk).Contains(RiskCode.ReducingLoop));
        Assert.Empty(A.Codes(RiskCase.Of(A.Buy(1), A.Policy(), A.Snapshot(), new([], sent))));
    }

    [Fact]
    public void A_market_order_may_queue_where_the_operator_allows_it()
    {
        var policy = A.Policy() with { AllowQueuedMarketOrders = true };

        Assert.DoesNotContain(RiskCode.MarketClosed, A.Codes(RiskCase.Of(A.Buy(1), policy, A.Snapshot() with { Market = A.Closed() }, A.NoJournal())));
    }

    public static TheoryData<TradeOrder, string> Classes => new()
    {
        { A.Buy(1), "us_equity" },
        { A.Coin(0.001m), "crypto" },
        { O.Buy(O.Call(110)), "us_option" },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Only_the_classes_that_are_named_may_be_opened(TradeOrder order, string own)
    {
        foreach (var (allowed, isAllowed) in new[] { ("", true), (own, true), ("us_equity,us_option,crypto", true), ("nothing_else", false) })
        {
            var policy = A.Policy() with { AllowedAssetClasses = Names(allowed) };

            Assert.NotEqual(isAllowed, A.Codes(RiskCase.Of(order, policy, O.Nothing(), A.NoJournal())).Contains(RiskCode.AssetClassNotAllowed));
        }

        Assert.Empty(A.Codes(RiskCase.Of(A.Sell(100), A.Policy() with { AllowedAssetClasses = ["crypto"] }, A.Holding(100), A.NoJournal())));
    }

    [Fact]
    public void Without_a_daily_bar_nothing_opens_where_a_limit_needs_it()
    {
        var missing = A.Snapshot() with { Daily = null };

        Assert.Equal([RiskCode.DollarVolume], A.Codes(A.Buy(1), missing));
        Assert.Empty(A.Codes(RiskCase.Of(A.Buy(1), A.Policy() with { MinDollarVolumeUsd = 0 }, missing, A.NoJournal()))); // 0 asks for nothing
        Assert.Contains(RiskCode.MinPrice, A.Codes(A.BuyLimit(1, 5m), missing with { Price = A.NoPrice() }));
        Assert.Empty(A.Codes(A.Sell(100), A.Holding(100) with { Daily = null }));
    }

    [Theory]
    [InlineData(0.99, 5.00, false)] // cheap on its last day
    [InlineData(5.00, 0.99, false)] // cheap now
    [InlineData(1.00, 1.00, true)]
    public void The_least_price_holds_for_the_last_day_and_for_now(double close, double bid, bool isAllowed)
    {
        var snapshot = A.Snapshot() with { Daily = new(default, (decimal)close, 50_000_000m), Price = A.Price() with { Bid = (decimal)bid, Ask = (decimal)bid + 0.01m } };

        Assert.NotEqual(isAllowed, A.Codes(A.Buy(1), snapshot).Contains(RiskCode.MinPrice));
    }

    [Theory]
    [InlineData(0, 1, 1)] // a new short
    [InlineData(-100, 1, 1)] // more of one
    [InlineData(100, 130, 30)] // the part beyond the position
    public void Without_leave_no_short_is_opened_or_grown(int held, int sold, int shorted)
    {
        var objection = Assert.Single(new RiskGate(RiskRules.All).Judge(A.Case(A.Sell(sold), A.Holding(held) with { Equity = 1_000_000m, Profit = new(1, 1, 0, 1) })), o => o.Code == RiskCode.ShortSelling);

        Assert.Equal((shorted, 0m), (objection.Observed, objection.Limit));
        Assert.DoesNotContain(RiskCode.ShortSelling, A.Codes(RiskCase.Of(A.Sell(sold), A.Shorting(), A.Holding(held), A.NoJournal())));
    }

    [Fact]
    public void Sales_in_flight_count_as_sold_and_buying_back_is_no_short()
    {
        var journal = A.Journal(A.Intent(false, 60, 100m));

        Assert.DoesNotContain(RiskCode.ShortSelling, A.Codes(RiskCase.Of(A.Sell(40), A.Policy(), A.Holding(100), journal)));
        Assert.Contains(RiskCode.ShortSelling, A.Codes(RiskCase.Of(A.Sell(41), A.Policy(), A.Holding(100), journal)));
        Assert.Empty(A.Codes(A.Buy(50), A.Holding(-50)));
        Assert.DoesNotContain(RiskCode.ShortSelling, A.Codes(A.Buy(60), A.Holding(-50))); // It goes long.
        Assert.DoesNotContain(RiskCode.ShortSelling, A.Codes(A.Sell(100) with { OrderClass = OrderClass.Oto, TakeProfitLimitPrice = 90m }, A.Holding(100)));
    }

    private static string[] Names(string csv) => csv.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
