using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>
/// Every limit by opening, reducing and flipping orders one step within it, on it and one beyond. AAPL at 99.90 bid and 100.00 ask, equity
/// of 100,000, defaults of paper with short selling on where nothing else is said. Every n is reckoned by hand beside its row.
/// </summary>
internal static class LimitTable
{
    private static readonly string[] Places = ["n-1", "n", "n+1"];

    private static readonly RiskSnapshot Short = A.Holding(-10);

    private static readonly RiskSnapshot Long = A.Holding(500);

    internal static IEnumerable<LimitRow> Rows =>
    [
        // 10,000 USD at an ask of 100 are 100 shares; a short counts at 103: 97 shares are 9,991.
        .. Orders(RiskCode.OrderNotional, "opening", [A.Buy(99), A.Buy(100), A.Buy(101)], A.Snapshot()),
        .. Orders(RiskCode.OrderNotional, "flipping", [A.Buy(99), A.Buy(100), A.Buy(101)], Short),
        .. Orders(RiskCode.OrderNotional, "flipping", [A.Sell(96), A.Sell(97), A.Sell(98)], A.Holding(50)),
        .. Orders(RiskCode.OrderNotional, "reducing", [A.Sell(99), A.Sell(100), A.Sell(101)], Long),

        // 1,000 shares.
        .. Orders(RiskCode.OrderQuantity, "opening", [A.Buy(999), A.Buy(1_000), A.Buy(1_001)], A.Snapshot()),
        .. Orders(RiskCode.OrderQuantity, "flipping", [A.Buy(999), A.Buy(1_000), A.Buy(1_001)], Short),
        .. Orders(RiskCode.OrderQuantity, "reducing", [A.Sell(999), A.Sell(1_000), A.Sell(1_001)], A.Holding(2_000)),

        // 20 % of 100,000 are 200 shares at 100; flipped, 194 short at 103 are 19,982.
        .. Orders(RiskCode.PositionShare, "opening", [A.Buy(199), A.Buy(200), A.Buy(201)], A.Snapshot()),
        .. Orders(RiskCode.PositionShare, "flipping", [A.Sell(293), A.Sell(294), A.Sell(295)], A.Holding(100)),
        .. Orders(RiskCode.PositionShare, "reducing", [A.Sell(199), A.Sell(200), A.Sell(201)], Long),

        // 100 % of 100,000: 600 shares of MSFT at 100 leave 400 of AAPL; 100 AAPL held and sold and 291 more short at 103 are 100,000 - 27.
        .. Orders(RiskCode.GrossExposure, "opening", [A.Buy(399), A.Buy(400), A.Buy(401)], WithMsft(600)),
        .. Orders(RiskCode.GrossExposure, "flipping", [A.Sell(390), A.Sell(391), A.Sell(392)], WithMsft(600, A.Position(100))),
        .. Orders(RiskCode.GrossExposure, "reducing", [A.Sell(499), A.Sell(500), A.Sell(501)], WithMsft(600, A.Position(600))),

        // 5,000 USD of coins at 50,000 are 0.1; a sale of more than is held counts at 51,500: 0.097 are 4,995.50.
        .. Orders(RiskCode.CryptoNotional, "opening", [A.Coin(0.099m), A.Coin(0.1m), A.Coin(0.101m)], Coins(0)),
        .. Orders(RiskCode.CryptoNotional, "flipping", [SellCoin(0.096m), SellCoin(0.097m), SellCoin(0.098m)], Coins(0.01m)),
        .. Orders(RiskCode.CryptoNotional, "reducing", [SellCoin(0.099m), SellCoin(0.1m), SellCoin(0.101m)], Coins(1)),

        // Off: of 100 held and 60 on sale 40 are left to sell.
        .. Orders(RiskCode.ShortSelling, "opening", [A.Sell(39), A.Sell(40), A.Sell(41)], A.Holding(100) with { Orders = [A.OpenLimit(Api.Orders.OrderSide.Sell, 60, 110m)] }, A.Policy(), isReducingUpTo: "n"),
        .. Orders(RiskCode.ShortSelling, "flipping", [A.Sell(99), A.Sell(100), A.Sell(101)], A.Holding(100), A.Policy(), isReducingUpTo: "n"),

        .. LimitTableOfMarkets.Rows,
        .. LimitTableOfCounts.Rows,
    ];

    /// <summary>Three orders of which the last is one beyond the limit: denied unless it reduces.</summary>
    internal static IEnumerable<LimitRow> Orders(string code, string kind, TradeOrder[] orders, RiskSnapshot snapshot, RiskPolicy? policy = null, string isReducingUpTo = "")
    {
        foreach (var (place, order) in Places.Zip(orders))
        {
            var actual = isReducingUpTo.Length > 0 && place != "n+1" ? "reducing" : kind;
            yield return new(code, actual, place, order, place == "n+1" && actual != "reducing") { Snapshot = snapshot, Policy = policy ?? A.Shorting() };
        }
    }

    /// <summary>One order in three situations of which the last is one beyond the limit.</summary>
    internal static IEnumerable<LimitRow> Situations(string code, string kind, TradeOrder order, RiskSnapshot[] snapshots, bool isReached = false) =>
        Places.Zip(snapshots).Select(one => new LimitRow(code, kind, one.First, order, kind != "reducing" && (one.First == "n+1" || (isReached && one.First == "n"))) { Snapshot = one.Second });

    /// <summary>The same with what the journal says.</summary>
    internal static IEnumerable<LimitRow> Journals(string code, string kind, TradeOrder order, RiskSnapshot snapshot, JournalView[] journals) =>
        Places.Zip(journals).Select(one => new LimitRow(code, kind, one.First, order, kind != "reducing" && one.First == "n+1") { Snapshot = snapshot, Journal = one.Second });

    internal static CryptoOrder SellCoin(decimal qty) => A.Coin(qty) with { Side = Api.Orders.OrderSide.Sell };

    private static RiskSnapshot WithMsft(decimal qty, params Api.Positions.Position[] others) =>
        A.Snapshot() with { Positions = [A.Position(qty) with { Symbol = "MSFT", CurrentPrice = 100m }, .. others] };

    private static RiskSnapshot Coins(decimal held) => A.Snapshot() with
    {
        Price = A.Price() with { Bid = 49_990m, Ask = 50_000m, Last = 49_995m },
        Positions = held == 0 ? [] : [A.Position(held) with { Symbol = "BTCUSD", CurrentPrice = 49_995m }],
        Daily = null,
    };
}
