using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>
/// Snapshots as rows under what their symbols share, by strike: {"AAPL260320C":{"190":[…]}}. A symbol is its key and the strike in
/// thousandths, in eight digits.
/// </summary>
internal static class OptionTable
{
    private const int BriefDecimals = 4;
    private const int GreekDecimals = 10;
    private const int StrikeDigits = 8;

    internal static IReadOnlyList<string> FullColumns { get; } =
    [
        "quote: bid,bid_size,ask,ask_size,age_s",
        "trade: price,size,age_s",
        "greeks: iv (1 = 100 %),delta,gamma,theta a day,vega and rho a point",
        "minute,day,prev_day: open,high,low,close,volume,trades,vwap, and start if not usual_start (HH:mm is UTC of as_of's date)",
    ];

    internal static IReadOnlyList<string> BriefColumns { get; } = ["bid", "ask", "last", "iv (1 = 100 %)", "delta", "volume"];

    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<Cell>>> Of(
        IReadOnlyDictionary<string, OptionSnapshot> snapshots, Func<OptionSnapshot, IReadOnlyList<Cell>> row) => snapshots
        .GroupBy(snapshot => KeyOf(snapshot.Key), StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            IReadOnlyDictionary<string, IReadOnlyList<Cell>> (group) => group.ToDictionary(snapshot => StrikeOf(snapshot.Key), snapshot => row(snapshot.Value)));

    /// <summary>How a symbol is put together, shown by the first one.</summary>
    internal static string? Example(IEnumerable<string> symbols) =>
        symbols.FirstOrDefault(symbol => OptionSymbol.Parse(symbol) is not null) is { } first ? $"{KeyOf(first)} + {StrikeOf(first)} = {first}" : null;

    internal static IReadOnlyList<Cell> Full(OptionSnapshot snapshot, DateTimeOffset asOf, UsualStart usual) =>
    [
        Part(snapshot.LatestQuote, quote => [quote.BidPrice, quote.BidSize, quote.AskPrice, quote.AskSize, Ages.Seconds(quote.Time, asOf)]),
        Part(snapshot.LatestTrade, trade => [trade.Price, trade.Size, Ages.Seconds(trade.Time, asOf)]),
        Part(snapshot.Greeks is null && snapshot.ImpliedVolatility is null ? null : snapshot, GreekCells),
        Part(snapshot.MinuteBar, bar => BarCells(bar, usual.Minute, asOf)),
        Part(snapshot.DailyBar, bar => BarCells(bar, usual.Day, asOf)),
        Part(snapshot.PrevDailyBar, bar => BarCells(bar, usual.PrevDay, asOf)),
    ];

    internal static IReadOnlyList<Cell> Brief(OptionSnapshot snapshot) =>
    [
        snapshot.LatestQuote?.BidPrice,
        snapshot.LatestQuote?.AskPrice,
        snapshot.LatestTrade?.Price,
        RoundedToEven(snapshot.ImpliedVolatility, BriefDecimals),
        RoundedToEven(snapshot.Greeks?.Delta, BriefDecimals),
        snapshot.DailyBar?.Volume,
    ];

    private static Cell Part<T>(T? there, Func<T, IReadOnlyList<Cell>> cells)
        where T : class =>
        new(null, null, there is null ? [] : cells(there));

    // Ten decimals of a model's output are more than its inputs have.
    private static IReadOnlyList<Cell> GreekCells(OptionSnapshot snapshot) =>
    [
        RoundedToEven(snapshot.ImpliedVolatility, GreekDecimals),
        .. new[] { snapshot.Greeks?.Delta, snapshot.Greeks?.Gamma, snapshot.Greeks?.Theta, snapshot.Greeks?.Vega, snapshot.Greeks?.Rho }
            .Select(Cell (greek) => RoundedToEven(greek, GreekDecimals)),
    ];

    private static IReadOnlyList<Cell> BarCells(Bar bar, string? usual, DateTimeOffset asOf)
    {
        IReadOnlyList<Cell> cells = [.. BarColumns.Plain.Select(column => column.Value(bar))];
        return UsualStart.Text(bar.Time) == usual ? cells : [.. cells, UsualStart.Short(bar.Time, asOf)];
    }

    private static decimal? RoundedToEven(decimal? number, int decimals) => number is { } known ? decimal.Round(known, decimals, MidpointRounding.ToEven) : null;

    private static string KeyOf(string symbol) => OptionSymbol.Parse(symbol) is null ? Errors.OutsideText.Word(symbol) : symbol[..^StrikeDigits];

    private static string StrikeOf(string symbol) => OptionSymbol.Parse(symbol) is { } contract ? Plain.Text(contract.Strike) : "";
}
