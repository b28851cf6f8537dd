using System.Globalization;

namespace AlpacaMcp.Server.Charts;

/// <summary>
/// Which of the places below a chart say their time, and how: bars stand side by side whatever lies between them, so nights and weekends leave no gap.
/// Of days the date, of less the time; what changed since the mark before, a year or a day, stands in a second line.
/// </summary>
/// <param name="times">The time of each place, in the zone that is shown.</param>
/// <param name="isIntraday">Whether places are shorter than a day.</param>
/// <param name="width">Pixels that there are.</param>
internal sealed class TimeMarks(IReadOnlyList<DateTimeOffset> times, bool isIntraday, int width)
{
    private const int PixelsEach = 84;

    private readonly IReadOnlyList<int> _marked = Choose(times.Count, Math.Max(2, width / PixelsEach));

    internal double[] Places() => [.. _marked.Select(place => (double)place)];

    internal string[] Labels() => [.. _marked.Select((place, i) => Label(times[place], i == 0 ? null : times[_marked[i - 1]]))];

    private static IReadOnlyList<int> Choose(int count, int most)
    {
        var step = Math.Max(1, (int)Math.Ceiling(count / (decimal)most));
        return [.. Enumerable.Range(0, count).Where(place => place % step == step / 2)];
    }

    private string Label(DateTimeOffset time, DateTimeOffset? before)
    {
        var (small, large) = isIntraday ? ("HH:mm", "MMM d") : ("MMM d", "yyyy");
        var isNew = before is not { } last || (isIntraday ? last.Date != time.Date : last.Year != time.Year);
        return time.ToString(isNew ? $"{small}\n{large}" : $"{small}\n ", CultureInfo.InvariantCulture);
    }
}
