using System.Text.Json;

namespace AlpacaMcp.Server.Tests.Mcp.Replies;

/// <summary>Every market value of a snapshot by part, for comparison: its time, then its numbers.</summary>
internal static class SnapshotValues
{
    private static readonly (string Part, string Raw, string[] Columns, string[] Letters)[] Parts =
    [
        ("trade", "latestTrade", ["price", "size"], ["p", "s"]),
        ("quote", "latestQuote", ["bid", "bid_size", "ask", "ask_size"], ["bp", "bs", "ap", "as"]),
        ("minute", "minuteBar", Bar, BarLetters),
        ("day", "dailyBar", Bar, BarLetters),
        ("prev_day", "prevDailyBar", Bar, BarLetters),
    ];

    private static string[] Bar => ["open", "high", "low", "close", "volume", "trades", "vwap"];

    private static string[] BarLetters => ["o", "h", "l", "c", "v", "n", "vw"];

    /// <summary>As the exchange writes it.</summary>
    public static IReadOnlyList<string> Raw(JsonElement snapshot) =>
        [.. Parts.Select(part => snapshot.TryGetProperty(part.Raw, out var raw) ? Line(part.Part, raw.Time("t"), part.Letters.Select(letter => raw.Number(letter))) : part.Part)];

    /// <summary>As the reply tells it.</summary>
    public static IReadOnlyList<string> Shown(JsonElement reply, string symbol, TimeZoneInfo zone) =>
        [.. Parts.Select(part => Unpacked.Part(reply, symbol, part.Part, zone) is { } shown ? Line(part.Part, shown.Time, part.Columns.Select(name => shown.Row[name].GetDecimal())) : part.Part)];

    private static string Line(string part, DateTimeOffset time, IEnumerable<decimal> values) =>
        FormattableString.Invariant($"{part} {time.UtcDateTime:O} {string.Join(' ', values.Select(value => FormattableString.Invariant($"{value:0.############}")))}");
}
