using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Risk.Rules;

namespace AlpacaMcp.Trading.Tests.Risk.Rules;

public sealed class OptionRulesTests
{
    private static readonly OptionOrder Debit = O.Spread(1, O.BuyToOpen(O.Call(100)), O.SellToOpen(O.Call(110)));
    private static readonly OptionOrder Credit = O.Spread(1, O.SellToOpen(O.Put(95)), O.BuyToOpen(O.Put(90)));

    [Theory]
    [InlineData(6.25, true)] // 25 % above an ask of 5
    [InlineData(6.26, false)]
    [InlineData(0.01, true)]
    public void A_purchase_stays_near_the_ask(decimal limit, bool passes)
    {
        Assert.NotEqual(passes, O.Codes(O.Buy(O.Call(100)).At(limit), O.Nothing()).Contains(RiskCode.PriceCollar));
    }

    [Theory]
    [InlineData(3.68, true)] // 25 % below a bid of 4.90 is 3.675
    [InlineData(3.67, false)]
    [InlineData(99, true)]
    public void A_sale_stays_near_the_bid(decimal limit, bool passes)
    {
        Assert.NotEqual(passes, O.Codes(O.Sell(O.Call(100)).At(limit), O.Holding(100)).Contains(RiskCode.PriceCollar));
    }

    [Theory]
    [InlineData(0.15, true)] // ten cents are more than 25 % of five
    [InlineData(0.16, false)]
    public void Cheap_contracts_have_ten_cents(decimal limit, bool passes)
    {
        var order = O.Buy(O.Call(200)).At(limit);

        Assert.Equal(passes, new OptionPriceCollar().Check(O.Case(order, O.Nothing().Quoted(order, 0.01m, 0.05m))) is null);
    }

    [Theory]
    [InlineData(-1.20, true)] // 1.60 is received at the market; 25 % less is 1.20
    [InlineData(-1.19, false)]
    [InlineData(1.60, false)] // the sign forgotten
    [InlineData(-3, true)]
    public void A_credit_is_held_against_the_net_credit(decimal limit, bool passes)
    {
        var risk = O.Case(Credit.At(limit), O.Nothing().Quoted((O.Put(95), 3m, 3.10m), (O.Put(90), 1.30m, 1.40m)));

        Assert.Equal(passes, new OptionPriceCollar().Check(risk) is null);
    }

    [Fact]
    public void Without_any_price_of_a_leg_there_is_nothing_to_hold_against()
    {
        var risk = O.Case(Debit.At(1m), O.Nothing().Quoted((O.Call(100), 4.90m, 5m)));

        Assert.Equal(RiskCode.PriceCollar, new OptionPriceCollar().Check(risk)?.Code);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void The_loss_of_one_order_is_limited(decimal cents, bool passes)
    {
        var risk = O.Case(O.Buy(O.Call(100)).At(cents / 100), O.Nothing());

        Assert.Equal(passes, new MaxOptionLoss().Check(risk) is null);
    }

    [Fact]
    public void The_loss_is_limited_to_a_share_of_equity_too()
    {
        var risk = O.Case(O.Buy(O.Call(100), 2).At(5m), O.Nothing() with { Equity = 4_999m });

        var objection = new MaxOptionLoss().Check(risk);

        Assert.Equal((RiskCode.OptionMaxLoss, 1_000m, 999.80m), (objection?.Code, objection?.Observed, objection?.Limit));
        Assert.Contains("at most 1", objection?.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 1, true)]
    [InlineData(11, 1, false)]
    [InlineData(5, 2, true)]
    [InlineData(6, 2, false)]
    public void The_largest_leg_is_limited(decimal qty, decimal ratio, bool passes)
    {
        var order = O.Spread(qty, O.BuyToOpen(O.Call(100), ratio), O.SellToOpen(O.Call(110))).At(0.01m);

        Assert.Equal(passes, new MaxOptionContracts().Check(O.Case(order, O.Nothing())) is null);
    }

    [Theory]
    [InlineData("AAPL261121C00100000", true)] // tomorrow in New York
    [InlineData("AAPL261120C00100000", false)]
    public void A_contract_is_not_opened_on_its_last_day(string symbol, bool passes)
    {
        Assert.Equal(passes, new MinDaysToExpiry().Check(O.Case(O.Buy(symbol), O.Nothing())) is null);
        Assert.Empty(O.Codes(O.Sell(symbol), O.Holding(0, O.Held(symbol, 1))));
    }

    [Fact]
    public void A_market_order_needs_a_fresh_quote_of_every_leg()
    {
        var stale = A.StalePrice() with { Bid = 4.90m, Ask = 5m };
        var snapshot = O.Nothing() with { Contracts = new Dictionary<string, Trading.Market.ReferencePrice> { [O.Call(100)] = O.Fresh(4.90m, 5m), [O.Call(110)] = stale } };

        Assert.Equal(RiskCode.NoFreshQuote, new FreshQuote().Check(O.Case(Debit, snapshot))?.Code);
        Assert.Null(new FreshQuote().Check(O.Case(Debit.At(1m), snapshot)));
    }

    [Fact]
    public void Options_open_by_market_order_only_while_the_market_is_open()
    {
        Assert.Equal([RiskCode.MarketClosed], O.Codes(O.Buy(O.Call(100)), O.Nothing() with { Market = A.Closed() }));
        Assert.Empty(O.Codes(O.Buy(O.Call(100)).At(5m), O.Nothing() with { Market = A.Closed() }));
    }

    /// <summary>Opening, reducing and uncovering orders against every limit at once: only what opens is bound, what uncovers is always refused.</summary>
    [Fact]
    public void Reducing_orders_are_free_of_every_limit()
    {
        var tight = A.Policy() with { OptionMaxLossUsd = 1m, MaxOptionContracts = 1m, MaxOrderNotionalUsd = 1m, MaxPositionPercent = 0.1m, MinDaysToExpiry = 365, DeniedSymbols = ["AAPL"] };
        var book = O.Holding(0, O.Held(O.Call(100), 20), O.Held(O.Call(110), -20));

        Assert.Empty(Codes(O.Buy(O.Call(110), 20), tight, book));
        Assert.Empty(Codes(O.Spread(20, O.SellToClose(O.Call(100)), O.BuyToClose(O.Call(110))), tight, book));
        Assert.Contains(RiskCode.OptionUndefinedRisk, Codes(O.Sell(O.Call(100), 20), tight, book));
        Assert.Equal(
            [RiskCode.SymbolNotAllowed, RiskCode.OrderNotional, RiskCode.PositionShare, RiskCode.OptionMaxLoss, RiskCode.OptionContracts, RiskCode.OptionDaysToExpiry],
            Codes(O.Buy(O.Call(120), 2), tight, book));
    }

    [Theory]
    [InlineData("", 1, true)]
    [InlineData("", 2, false)]
    [InlineData("buy_to_close", 1, true)]
    [InlineData("buy_to_close", 2, false)] // It says that it closes, and one of the two opens.
    public void A_purchase_of_more_contracts_than_are_short_does_not_reduce(string intent, int qty, bool isReducing)
    {
        var order = O.Buy(O.Call(110), qty) with { PositionIntent = new PositionIntent(intent) };

        Assert.Equal(isReducing, O.Case(order, O.Holding(100, O.Held(O.Call(110), -1))).IsReducing);
    }

    [Fact]
    public void A_stop_sells_for_nothing_at_worst_and_buys_a_little_above_itself()
    {
        var sale = O.Sell(O.Put(10)) with { Type = OrderType.Stop, StopPrice = 1m };
        var purchase = O.Buy(O.Call(100)) with { Type = OrderType.Stop, StopPrice = 6m };

        Assert.Equal(1_000m, O.Case(sale, O.Nothing()).Options?.Loss);
        Assert.Equal(624m, O.Case(purchase, O.Nothing()).Options?.Loss); // 4 % above 6.00
    }

    private static IReadOnlyList<string> Codes(OptionOrder order, RiskPolicy policy, RiskSnapshot snapshot) =>
        [.. A.Codes(RiskCase.Of(order, policy, snapshot.Quoted(order), A.NoJournal()))];
}
