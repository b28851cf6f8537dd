using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>
/// A busy account of 100,000 USD: 100 AAPL with a call sold on them, 20 more stocks of 1,000 USD each and 20 waiting orders of 50 USD each. AAPL is
/// quoted 99.90 to 100.00, its call at 100 4.90 to 5.00 and its call at 105 2.90 to 3.00.
/// </summary>
internal static class RiskExamples
{
    private const string Near = "AAPL261218C00100000";
    private const string Far = "AAPL261218C00105000";
    private const string Sold = "AAPL261218C00120000";
    private const int Others = 20;
    private static readonly DateTimeOffset s_now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static StockOrder Buy(decimal qty) => new()
    {
        Symbol = "AAPL",
        Side = OrderSide.Buy,
        Qty = qty,
        Type = OrderType.Limit,
        LimitPrice = 100m,
        TimeInForce = TimeInForce.Day,
    };

    /// <summary>Bought at 100 and sold at 105, for 2.00 a share: 200 USD can be lost on each.</summary>
    public static OptionOrder Spread(decimal qty) => new()
    {
        Symbol = "",
        Side = default,
        Qty = qty,
        Type = OrderType.Limit,
        LimitPrice = 2m,
        TimeInForce = TimeInForce.Day,
        OrderClass = OrderClass.Mleg,
        Legs =
        [
            new() { Symbol = Near, Side = OrderSide.Buy, RatioQty = 1, PositionIntent = PositionIntent.BuyToOpen },
            new() { Symbol = Far, Side = OrderSide.Sell, RatioQty = 1, PositionIntent = PositionIntent.SellToOpen },
        ],
    };

    public static RiskSnapshot Snapshot() => new()
    {
        Mark = 0,
        EndMark = 0,
        Orders = [.. Enumerable.Range(1, Others).Select(Waiting)],
        Positions = [Shares("AAPL", 100, 99.95m), Call(Sold, -1, 0.50m), .. Enumerable.Range(1, Others).Select(number => Shares(Other(number), 10, 100m))],
        Equity = 100_000m,
        Profit = new(100_000m, 100_000m, 0, 100_000m),
        Market = new(s_now, true, TimeSpan.Zero, s_now.AddDays(3), s_now.AddHours(6)),
        Price = Quoted(99.90m, 100m),
        Contracts = new Dictionary<string, ReferencePrice> { [Near] = Quoted(4.90m, 5m), [Far] = Quoted(2.90m, 3m) },
        Daily = new(new DateOnly(2026, 11, 19), 99.50m, 1_000_000m),
    };

    private static string Other(int number) => $"X{(char)('A' + number)}";

    private static ReferencePrice Quoted(decimal bid, decimal ask) => new()
    {
        Bid = bid,
        Ask = ask,
        Last = ask,
        QuoteAge = TimeSpan.FromSeconds(1),
        MaxQuoteAge = TimeSpan.FromSeconds(15),
    };

    private static Position Shares(string symbol, decimal qty, decimal price) =>
        new() { Symbol = symbol, Qty = qty, CurrentPrice = price, MarketValue = qty * price, AssetClass = AssetClass.UsEquity };

    private static Position Call(string symbol, decimal qty, decimal price) =>
        new() { Symbol = symbol, Qty = qty, CurrentPrice = price, MarketValue = qty * price * 100, AssetClass = AssetClass.UsOption };

    private static Order Waiting(int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        ClientOrderId = $"waiting-{number}",
        Symbol = Other(number),
        Status = OrderStatus.New,
        Side = OrderSide.Buy,
        Qty = 1,
        FilledQty = 0,
        Type = OrderType.Limit,
        LimitPrice = 50m,
    };
}
