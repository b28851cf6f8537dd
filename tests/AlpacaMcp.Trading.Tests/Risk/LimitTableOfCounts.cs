using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>The part of <see cref="LimitTable"/> about what adds up: orders, the day's sum, profit and loss.</summary>
internal static class LimitTableOfCounts
{
    internal static IEnumerable<LimitRow> Rows =>
    [
        // 50 orders: this is the 49th, the 50th, the 51st.
        .. LimitTable.Situations(RiskCode.OpenOrders, "opening", A.Buy(1), Books(0)),
        .. LimitTable.Situations(RiskCode.OpenOrders, "flipping", A.Sell(101), Books(100)),
        .. LimitTable.Situations(RiskCode.OpenOrders, "reducing", A.Sell(100), Books(100)),

        // 20 a minute.
        .. LimitTable.Journals(RiskCode.OrdersPerMinute, "opening", A.Buy(1), A.Snapshot(), Minutes),
        .. LimitTable.Journals(RiskCode.OrdersPerMinute, "flipping", A.Sell(101), A.Holding(100), Minutes),
        .. LimitTable.Journals(RiskCode.OrdersPerMinute, "reducing", A.Sell(100), A.Holding(100), Minutes),

        // 200 a day.
        .. LimitTable.Journals(RiskCode.OrdersPerDay, "opening", A.Buy(1), A.Snapshot(), Days),
        .. LimitTable.Journals(RiskCode.OrdersPerDay, "flipping", A.Sell(101), A.Holding(100), Days),
        .. LimitTable.Journals(RiskCode.OrdersPerDay, "reducing", A.Sell(100), A.Holding(100), Days),

        // 50,000 USD a day, of which 40,000 are used: 100 shares at 100 are left, or 97 flipped at 103 beside 40,009.
        .. DailyNotional("opening", [A.Buy(99), A.Buy(100), A.Buy(101)], A.Snapshot(), 40_000m),
        .. DailyNotional("flipping", [A.Sell(96), A.Sell(97), A.Sell(98)], A.Holding(50), 40_009m),
        .. DailyNotional("reducing", [A.Sell(99), A.Sell(100), A.Sell(101)], A.Holding(500), 40_000m),

        // 3 % of 100,000 since the base and 10 % since the peak: reached is enough.
        .. LimitTable.Situations(RiskCode.DailyLoss, "opening", A.Buy(1), Losses(0), isReached: true),
        .. LimitTable.Situations(RiskCode.DailyLoss, "flipping", A.Sell(101), Losses(100), isReached: true),
        .. LimitTable.Situations(RiskCode.DailyLoss, "reducing", A.Sell(100), Losses(100)),
        .. LimitTable.Situations(RiskCode.Drawdown, "opening", A.Buy(1), Drawdowns(0), isReached: true),
        .. LimitTable.Situations(RiskCode.Drawdown, "flipping", A.Sell(101), Drawdowns(100), isReached: true),
        .. LimitTable.Situations(RiskCode.Drawdown, "reducing", A.Sell(100), Drawdowns(100)),

        // 60 reducing orders a minute, and the only count that binds them.
        .. LimitTable.Journals(RiskCode.ReducingLoop, "reducing", A.Sell(100), A.Holding(100), Loops).Select(row => row with { IsDenied = row.Place == "n+1" }),
        .. LimitTable.Journals(RiskCode.ReducingLoop, "opening", A.Buy(1), A.Snapshot(), Loops).Select(row => row with { IsDenied = false }),
        .. LimitTable.Journals(RiskCode.ReducingLoop, "flipping", A.Sell(101), A.Holding(100), Loops).Select(row => row with { IsDenied = false }),
    ];

    private static JournalView[] Minutes => [.. new[] { 18, 19, 20 }.Select(orders => A.NoJournal() with { OpeningInLastMinute = orders })];

    private static JournalView[] Days => [.. new[] { 198, 199, 200 }.Select(orders => A.NoJournal() with { OpeningToday = orders })];

    private static JournalView[] Loops => [.. new[] { 58, 59, 60 }.Select(orders => new JournalView([], orders))];

    private static IEnumerable<LimitRow> DailyNotional(string kind, Trading.Orders.TradeOrder[] orders, RiskSnapshot snapshot, decimal used) =>
        LimitTable.Orders(RiskCode.DailyNotional, kind, orders, snapshot).Select(row => row with { Journal = A.NoJournal() with { NotionalToday = used } });

    private static RiskSnapshot[] Books(decimal held) => [.. new[] { 48, 49, 50 }.Select(count => A.Holding(held) with
    {
        Orders = [.. Enumerable.Range(1, count).Select(id => A.OpenLimit(OrderSide.Buy, 1, 1m, id) with { Symbol = "KO" })],
    })];

    private static RiskSnapshot[] Losses(decimal held) => [.. new[] { 97_000.01m, 97_000m, 96_999.99m }.Select(equity => A.Holding(held) with { Profit = new(equity, 100_000m, 0, 100_000m) })];

    private static RiskSnapshot[] Drawdowns(decimal held) => [.. new[] { 90_000.01m, 90_000m, 89_999.99m }.Select(equity => A.Holding(held) with { Profit = new(equity, 90_000m, 0, 100_000m) })];
}
