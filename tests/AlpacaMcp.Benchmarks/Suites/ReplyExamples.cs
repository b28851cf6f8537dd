using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Positions;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>What Alpaca may answer, of any length.</summary>
internal static class ReplyExamples
{
    // Midnight in New York.
    private static readonly DateTimeOffset s_day = new(2026, 11, 20, 5, 0, 0, TimeSpan.Zero);

    /// <summary>The session's first minute.</summary>
    public static DateTimeOffset Open { get; } = new(2026, 11, 20, 14, 30, 0, TimeSpan.Zero);

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 21, 0, 0, TimeSpan.Zero);

    /// <summary>Minutes from the open on. Each closes 0.02 above where it opened, 0.01 above its average price and 0.01 above the last one's close, the first at 100.02.</summary>
    public static BarsPage Bars(int minutes) => new()
    {
        Bars = new Dictionary<string, IReadOnlyList<Bar>> { ["AAPL"] = [.. Enumerable.Range(0, minutes).Select(i => Bar(Open.AddMinutes(i), 100.02m + (i * 0.01m), 1_000 + i))] },
    };

    /// <summary>A call and a put at each strike from 200 on.</summary>
    public static OptionSnapshotsPage Chain(int strikes) => new(
        new[] { 'C', 'P' }.SelectMany(type => Enumerable.Range(200, strikes).Select(strike => $"AAPL261218{type}{strike:D5}000")).ToDictionary(symbol => symbol, _ => Snapshot()),
        null);

    /// <summary>10 shares each, bought at 50 and worth 55: a profit of 50 USD or 10 percent.</summary>
    public static IReadOnlyList<Position> Positions(int count) => [.. Enumerable.Range(0, count).Select(i => new Position
    {
        Symbol = $"X{(char)('A' + i)}",
        AssetClass = AssetClass.UsEquity,
        Side = PositionSide.Long,
        Qty = 10,
        QtyAvailable = 10,
        AvgEntryPrice = 50m,
        CostBasis = 500m,
        CurrentPrice = 55m,
        LastdayPrice = 54m,
        MarketValue = 550m,
        UnrealizedPl = 50m,
        UnrealizedPlpc = 0.1m,
        UnrealizedIntradayPl = 10m,
        UnrealizedIntradayPlpc = 0.0185m,
        ChangeToday = 0.0185m,
    })];

    private static Bar Bar(DateTimeOffset time, decimal close, decimal volume) => new()
    {
        Time = time,
        Open = close - 0.02m,
        High = close + 0.03m,
        Low = close - 0.07m,
        Close = close,
        Volume = volume,
        TradeCount = 10,
        VolumeWeightedPrice = close - 0.01m,
    };

    private static OptionSnapshot Snapshot() => new()
    {
        LatestQuote = new() { Time = Now, BidPrice = 4.90m, BidSize = 12, AskPrice = 5m, AskSize = 7 },
        LatestTrade = new() { Time = Now.AddSeconds(-4), Price = 4.95m, Size = 2 },
        MinuteBar = Bar(Now.AddMinutes(-1), 4.95m, 30),
        DailyBar = Bar(s_day, 4.95m, 4_200),
        PrevDailyBar = Bar(s_day.AddDays(-1), 4.80m, 3_900),
        ImpliedVolatility = 0.2512m,
        Greeks = new() { Delta = 0.5123m, Gamma = 0.0312m, Theta = -0.0821m, Vega = 0.1812m, Rho = 0.0412m },
    };
}
