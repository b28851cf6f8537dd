using System.Globalization;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>A number of days (D), weeks (W), months (M) or years (A).</summary>
internal sealed record HistoryPeriod(int Count, char Unit)
{
    private const int LargestCount = 1000;

    public static HistoryPeriod Month { get; } = new(1, 'M');

    /// <summary>Its length by which the resolution is chosen and bounded: a month is 30 days.</summary>
    public int Days => Count * Unit switch { 'D' => 1, 'W' => 7, 'M' => 30, _ => 365 };

    public static HistoryPeriod? Parse(string text) =>
        text.Length >= 2 && text[^1] is 'D' or 'W' or 'M' or 'A'
        && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= LargestCount
            ? new HistoryPeriod(count, text[^1])
            : null;

    public DateTimeOffset Before(DateTimeOffset end) => Move(end, -Count);

    public DateTimeOffset After(DateTimeOffset start) => Move(start, Count);

    private DateTimeOffset Move(DateTimeOffset from, int count) => Unit switch
    {
        'D' => from.AddDays(count),
        'W' => from.AddDays(7 * count),
        'M' => from.AddMonths(count),
        _ => from.AddYears(count),
    };
}
