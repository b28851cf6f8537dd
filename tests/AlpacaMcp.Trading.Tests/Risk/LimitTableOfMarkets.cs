using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Tests.Risk;

/// <summary>The part of <see cref="LimitTable"/> about prices, quotes, volume and contracts.</summary>
internal static class LimitTableOfMarkets
{
    private static readonly OptionOrder Sixth = O.Buy(O.Call(110));

    internal static IEnumerable<LimitRow> Rows =>
    [
        // 1.00 USD, by the bid of now.
        .. LimitTable.Situations(RiskCode.MinPrice, "opening", A.Buy(1), Bids(0)),
        .. LimitTable.Situations(RiskCode.MinPrice, "flipping", A.Sell(101), Bids(100)),
        .. LimitTable.Situations(RiskCode.MinPrice, "reducing", A.Sell(100), Bids(100)),

        // 1,000,000 USD: 10,000 shares at a close of 100.
        .. LimitTable.Situations(RiskCode.DollarVolume, "opening", A.Buy(1), Volumes(0)),
        .. LimitTable.Situations(RiskCode.DollarVolume, "flipping", A.Sell(101), Volumes(100)),
        .. LimitTable.Situations(RiskCode.DollarVolume, "reducing", A.Sell(100), Volumes(100)),

        // 15 s.
        .. LimitTable.Situations(RiskCode.NoFreshQuote, "opening", A.Buy(1), Ages(0)),
        .. LimitTable.Situations(RiskCode.NoFreshQuote, "flipping", A.Sell(101), Ages(100)),
        .. LimitTable.Situations(RiskCode.NoFreshQuote, "reducing", A.Sell(100), Ages(100)),

        // 5 s.
        .. LimitTable.Situations(RiskCode.ClockSkew, "opening", A.Buy(1), Skews(0)),
        .. LimitTable.Situations(RiskCode.ClockSkew, "flipping", A.Sell(101), Skews(100)),
        .. LimitTable.Situations(RiskCode.ClockSkew, "reducing", A.Sell(100), Skews(100)),

        // 5 % above 100 are 105; 5 % below 99.90 are 94.905. With a fresh quote it binds what reduces, too.
        .. LimitTable.Orders(RiskCode.PriceCollar, "opening", [A.BuyLimit(1, 104.99m), A.BuyLimit(1, 105m), A.BuyLimit(1, 105.01m)], A.Snapshot()),
        .. LimitTable.Orders(RiskCode.PriceCollar, "flipping", [A.SellLimit(101, 94.92m), A.SellLimit(101, 94.91m), A.SellLimit(101, 94.90m)], A.Holding(100)),
        .. LimitTable.Orders(RiskCode.PriceCollar, "reducing", [A.SellLimit(100, 94.92m), A.SellLimit(100, 94.91m), A.SellLimit(100, 94.90m)], A.Holding(100))
            .Select(row => row with { IsDenied = row.Place == "n+1" }),

        // 1,000 USD at 5.00 a share are two contracts; with one short, three bought open three.
        .. Contracts(RiskCode.OptionMaxLoss, "opening", [1, 2, 3], O.Nothing(), A.Policy()),
        .. Contracts(RiskCode.OptionMaxLoss, "flipping", [2, 3, 4], Covered(), A.Policy() with { OptionMaxLossUsd = 1_500m }),
        .. Contracts(RiskCode.OptionMaxLoss, "reducing", [1, 2, 3], O.Holding(0, O.Held(O.Call(110), -5)), A.Policy()),

        // Ten contracts.
        .. Contracts(RiskCode.OptionContracts, "opening", [9, 10, 11], O.Nothing(), A.Policy()),
        .. Contracts(RiskCode.OptionContracts, "flipping", [9, 10, 11], Covered(), A.Policy()),
        .. Contracts(RiskCode.OptionContracts, "reducing", [9, 10, 11], O.Holding(0, O.Held(O.Call(110), -20)), A.Policy()),

        // Today is 20 November: one day is the 21st.
        .. LimitTable.Orders(RiskCode.OptionDaysToExpiry, "opening", [Expiring(22), Expiring(21), Expiring(20)], O.Nothing().Quoted(Expiring(20))),
        .. LimitTable.Orders(RiskCode.OptionDaysToExpiry, "reducing", [Expiring(22), Expiring(21), Expiring(20)], O.Holding(0, O.Held(Call(20), -1), O.Held(Call(21), -1), O.Held(Call(22), -1))),
    ];

    private static IEnumerable<LimitRow> Contracts(string code, string kind, decimal[] quantities, RiskSnapshot snapshot, RiskPolicy policy) =>
        LimitTable.Orders(code, kind, [.. quantities.Select(qty => Sixth with { Qty = qty })], snapshot.Quoted(Sixth), policy);

    private static RiskSnapshot Covered() => O.Holding(100, O.Held(O.Call(110), -1));

    private static OptionOrder Expiring(int day) => O.Buy(Call(day));

    private static string Call(int day) => $"AAPL2611{day}C00110000";

    private static RiskSnapshot[] Bids(decimal held) =>
        [.. new[] { 1.01m, 1m, 0.99m }.Select(bid => A.Holding(held) with { Price = A.Price() with { Bid = bid, Ask = 1.02m, Last = 1m }, Daily = new(default, 1m, 5_000_000m) })];

    private static RiskSnapshot[] Volumes(decimal held) => [.. new[] { 10_001m, 10_000m, 9_999m }.Select(shares => A.Holding(held) with { Daily = new(default, 100m, shares) })];

    private static RiskSnapshot[] Ages(decimal held) =>
        [.. new[] { 14_999, 15_000, 15_001 }.Select(age => A.Holding(held) with { Price = A.Price() with { QuoteAge = TimeSpan.FromMilliseconds(age) } })];

    private static RiskSnapshot[] Skews(decimal held) =>
        [.. new[] { 4_999, 5_000, 5_001 }.Select(skew => A.Holding(held) with { Market = A.Open() with { Skew = TimeSpan.FromMilliseconds(skew) } })];
}
