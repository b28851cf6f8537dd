using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests;

/// <summary>Plain examples of options on AAPL: contracts of December and January, each quoted at 4.90 to 5.00 unless a test says otherwise.</summary>
internal static class O
{
    public static string Call(decimal strike) => $"AAPL261218C{Digits(strike)}";

    public static string Put(decimal strike) => $"AAPL261218P{Digits(strike)}";

    public static string LaterCall(decimal strike) => $"AAPL270115C{Digits(strike)}";

    public static OptionOrder Buy(string symbol, decimal qty = 1) => new() { Symbol = symbol, Side = OrderSide.Buy, Qty = qty, TimeInForce = TimeInForce.Day };

    public static OptionOrder Sell(string symbol, decimal qty = 1) => Buy(symbol, qty) with { Side = OrderSide.Sell };

    public static OptionOrder At(this OptionOrder order, decimal limit) => order with { Type = OrderType.Limit, LimitPrice = limit };

    public static OptionOrder Spread(decimal qty, params OptionLeg[] legs) => new()
    {
        Symbol = "",
        Side = default,
        Qty = qty,
        TimeInForce = TimeInForce.Day,
        OrderClass = OrderClass.Mleg,
        Legs = legs,
    };

    public static OptionLeg BuyToOpen(string symbol, decimal ratio = 1) => Leg(symbol, ratio, OrderSide.Buy, PositionIntent.BuyToOpen);

    public static OptionLeg SellToOpen(string symbol, decimal ratio = 1) => Leg(symbol, ratio, OrderSide.Sell, PositionIntent.SellToOpen);

    public static OptionLeg BuyToClose(string symbol, decimal ratio = 1) => Leg(symbol, ratio, OrderSide.Buy, PositionIntent.BuyToClose);

    public static OptionLeg SellToClose(string symbol, decimal ratio = 1) => Leg(symbol, ratio, OrderSide.Sell, PositionIntent.SellToClose);

    public static Position Held(string symbol, decimal qty, decimal price = 5m) => new()
    {
        Symbol = symbol,
        Qty = qty,
        CurrentPrice = price,
        MarketValue = qty * price * 100,
        AssetClass = AssetClass.UsOption,
    };

    /// <summary>Shares of AAPL at 99.95 and contracts, in an account of a million, so that only what is under test stands in the way.</summary>
    public static RiskSnapshot Holding(decimal shares, params Position[] contracts) => A.Snapshot() with
    {
        Equity = 1_000_000m,
        Positions = [.. shares == 0 ? Array.Empty<Position>() : [A.Position(shares) with { AssetClass = AssetClass.UsEquity }], .. contracts],
    };

    public static RiskSnapshot Nothing() => Holding(0);

    public static RiskSnapshot Quoted(this RiskSnapshot snapshot, TradeOrder order, decimal bid = 4.90m, decimal ask = 5m)
    {
        var price = A.Price() with { Bid = bid, Ask = ask, Last = ask };
        return snapshot with { Price = price, Contracts = ((OptionOrder)order).AllLegs.DistinctBy(leg => leg.Symbol).ToDictionary(leg => leg.Symbol, _ => price) };
    }

    public static RiskSnapshot Quoted(this RiskSnapshot snapshot, params (string Symbol, decimal Bid, decimal Ask)[] quotes) =>
        snapshot with { Contracts = quotes.ToDictionary(q => q.Symbol, q => A.Price() with { Bid = q.Bid, Ask = q.Ask, Last = q.Ask }) };

    public static RiskCase Case(OptionOrder order, RiskSnapshot snapshot) => A.Case(order, snapshot.Contracts.Count > 0 ? snapshot : snapshot.Quoted(order));

    public static IReadOnlyList<string> Codes(OptionOrder order, RiskSnapshot snapshot) => [.. A.Codes(Case(order, snapshot))];

    public static ReferencePrice Fresh(decimal bid, decimal ask) => A.Price() with { Bid = bid, Ask = ask };

    private static OptionLeg Leg(string symbol, decimal ratio, OrderSide side, PositionIntent intent) =>
        new() { Symbol = symbol, RatioQty = ratio, Side = side, PositionIntent = intent };

    private static string Digits(decimal strike) => FormattableString.Invariant($"{(int)(strike * 1000):D8}");
}
