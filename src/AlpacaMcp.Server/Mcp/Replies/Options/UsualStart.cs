using System.Globalization;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Json;

namespace AlpacaMcp.Server.Mcp.Replies.Options;

/// <summary>When the bars of most contracts of a table begin; a day stands for its midnight in New York.</summary>
internal sealed record UsualStart(string? Minute, string? Day, string? PrevDay)
{
    internal static UsualStart Of(IReadOnlyCollection<OptionSnapshot> snapshots) => new(
        Commonest(snapshots.Select(snapshot => snapshot.MinuteBar)),
        Commonest(snapshots.Select(snapshot => snapshot.DailyBar)),
        Commonest(snapshots.Select(snapshot => snapshot.PrevDailyBar)));

    internal static string Text(DateTimeOffset time)
    {
        var newYork = TimeZoneInfo.ConvertTime(time, When.NewYork);
        return newYork.TimeOfDay == TimeSpan.Zero ? newYork.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : PlainTime.Text(time);
    }

    /// <summary>Without the date where it is the table's own.</summary>
    internal static string Short(DateTimeOffset time, DateTimeOffset asOf)
    {
        var isWholeMinute = time.Ticks % TimeSpan.TicksPerMinute == 0;
        var text = Text(time);
        return isWholeMinute && text.Contains('T', StringComparison.Ordinal) && time.UtcDateTime.Date == asOf.UtcDateTime.Date
            ? time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)
            : text;
    }

    private static string? Commonest(IEnumerable<Bar?> bars) =>
        bars.OfType<Bar>().GroupBy(bar => Text(bar.Time)).MaxBy(group => group.Count())?.Key;
}
