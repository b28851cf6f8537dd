using System.Globalization;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>
/// A time series as rows under the part of the time that they share: {"2026-03-16T13":[[30,295.77],[31,295.5]]}. A full time in each row
/// would cost more tokens than its prices.
/// </summary>
internal static class TimeGroups
{
    internal static string ColumnName(TimeUnit unit) => unit.ToString().ToLowerInvariant();

    /// <summary>The rows in the order given; the unit within the group comes first in each.</summary>
    /// <param name="items">The series.</param>
    /// <param name="unit">How fine it is.</param>
    /// <param name="time">When an item was; UTC is written.</param>
    /// <param name="cells">The rest of its row.</param>
    internal static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>> Of<T>(
        IEnumerable<T> items, TimeUnit unit, Func<T, DateTimeOffset> time, Func<T, IReadOnlyList<Cell>> cells) =>
        items.GroupBy(item => Key(time(item).UtcDateTime, unit))
            .ToDictionary(group => group.Key, IReadOnlyList<IReadOnlyList<Cell>> (group) =>
                [.. group.Select(IReadOnlyList<Cell> (item) => [Within(time(item).UtcDateTime, unit), .. cells(item)])]);

    private static string Key(DateTime time, TimeUnit unit) => time.ToString(
        unit switch
        {
            TimeUnit.Second => "yyyy-MM-dd'T'HH:mm",
            TimeUnit.Minute => "yyyy-MM-dd'T'HH",
            TimeUnit.Hour => "yyyy-MM-dd",
            _ => "yyyy-MM",
        },
        CultureInfo.InvariantCulture);

    private static decimal Within(DateTime time, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => time.Second + ((decimal)(time.Ticks % TimeSpan.TicksPerSecond) / TimeSpan.TicksPerSecond),
        TimeUnit.Minute => time.Minute,
        TimeUnit.Hour => time.Hour,
        _ => time.Day,
    };
}
