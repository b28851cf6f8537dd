using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Tests;

/// <summary>Plain examples to vary by <c>with</c>: 100,000 USD equity, AAPL at 99.90 bid and 100.00 ask, the regular session.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static StockOrder Buy(decimal qty) => new() { Symbol = "AAPL", Side = OrderSide.Buy, Qty = qty, TimeInForce = TimeInForce.Day };

    public static StockOrder Sell(decimal qty) => Buy(qty) with { Side = OrderSide.Sell };

    public static StockOrder BuyLimit(decimal qty, decimal limit) => Buy(qty) with { Type = OrderType.Limit, LimitPrice = limit };

    public static StockOrder SellLimit(decimal qty, decimal limit) => Sell(qty) with { Type = OrderType.Limit, LimitPrice = limit };

    public static StockOrder BuyStop(decimal qty, decimal stop) => Buy(qty) with { Type = OrderType.Stop, StopPrice = stop };

    public static StockOrder SellStop(decimal qty, decimal stop) => Sell(qty) with { Type = OrderType.Stop, StopPrice = stop };

    public static StockOrder BuyNotional(decimal notional) => Buy(1) with { Qty = null, Notional = notional };

    public static StockOrder Bracket(decimal qty, decimal take, decimal stop) =>
        Buy(qty) with { OrderClass = OrderClass.Bracket, TakeProfitLimitPrice = take, StopLossStopPrice = stop };

    public static StockOrder Oco(decimal qty, decimal take, decimal stop) => Sell(qty) with
    {
        Type = OrderType.Limit,
        OrderClass = OrderClass.Oco,
        TakeProfitLimitPrice = take,
        StopLossStopPrice = stop,
    };

    public static CryptoOrder Coin(decimal qty) => new() { Symbol = "BTC/USD", Side = OrderSide.Buy, Qty = qty, TimeInForce = TimeInForce.Gtc };

    public static RiskPolicy Policy() => RiskPolicy.DefaultFor(TradingEnvironment.Simulator);

    /// <summary>The same with short selling on.</summary>
    public static RiskPolicy Shorting() => Policy() with { AllowShortSelling = true };

    public static ReferencePrice Price() => new()
    {
        Bid = 99.90m,
        Ask = 100m,
        Last = 99.95m,
        QuoteAge = TimeSpan.FromSeconds(1),
        MaxQuoteAge = TimeSpan.FromSeconds(15),
    };

    public static ReferencePrice NoPrice() => new() { MaxQuoteAge = TimeSpan.FromSeconds(15) };

    public static ReferencePrice StalePrice() => Price() with { QuoteAge = TimeSpan.FromSeconds(15.001) };

    public static MarketMoment Open() => new(Now, true, TimeSpan.Zero, Now.AddDays(3), Now.AddHours(6));

    public static MarketMoment Closed() => new(Now, false, TimeSpan.Zero, Now.AddDays(3), Now.AddDays(4));

    public static RiskSnapshot Snapshot() => new()
    {
        Mark = 0,
        EndMark = 0,
        Orders = [],
        Positions = [],
        Equity = 100_000m,
        Profit = new(100_000m, 100_000m, 0, 100_000m),
        Market = Open(),
        Price = Price(),
        Daily = new(new DateOnly(2026, 11, 19), 99.50m, 1_000_000m),
    };

    public static RiskSnapshot Holding(decimal qty) => Snapshot() with { Positions = [Position(qty)] };

    public static Position Position(decimal qty) => new() { Symbol = "AAPL", Qty = qty, CurrentPrice = 99.95m };

    public static Order Open(OrderSide side, decimal qty, int id = 1) => new()
    {
        Id = Id(id),
        ClientOrderId = $"foreign-{id}",
        Symbol = "AAPL",
        Status = OrderStatus.New,
        Side = side,
        Qty = qty,
        FilledQty = 0,
        Type = OrderType.Market,
    };

    public static Order OpenLimit(OrderSide side, decimal qty, decimal limit, int id = 1) =>
        Open(side, qty, id) with { Type = OrderType.Limit, LimitPrice = limit };

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static JournalView NoJournal() => new([], 0);

    public static JournalView Journal(params OrderIntent[] unreflected) => new(unreflected, 0);

    public static OrderIntent Intent(bool isBuy, decimal qty, decimal price, IntentState state = IntentState.Sending) => new()
    {
        ClientOrderId = "mine-1",
        Terms = Terms(),
        Symbol = "AAPL",
        IsBuy = isBuy,
        Qty = qty,
        Notional = qty * price,
        IsReducing = false,
        DecidedAt = Now,
        State = state,
    };

    public static OrderTerms Terms() => OrderTerms.Of(Buy(1).ToWire("mine-1"));

    public static RiskCase Case(TradeOrder order) => Case(order, Snapshot());

    public static RiskCase Case(TradeOrder order, RiskSnapshot snapshot) => RiskCase.Of(order, Policy(), snapshot, NoJournal());

    /// <summary>Every rule's objection to the order, by code.</summary>
    public static IEnumerable<string> Codes(TradeOrder order, RiskSnapshot snapshot) => Codes(Case(order, snapshot));

    public static IEnumerable<string> Codes(RiskCase risk) => new RiskGate(RiskRules.All).Judge(risk).Select(o => o.Code);
}
