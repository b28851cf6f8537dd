using System.Globalization;
using AlpacaMcp.Server.Charts;

namespace AlpacaMcp.Server.Tests.Charts;

public sealed class TimeMarksTests
{
    [Fact]
    public void A_day_says_its_date_and_a_new_year_its_year()
    {
        var marks = new TimeMarks(Times("2025-12-30", "2025-12-31", "2026-01-02"), isIntraday: false, 800);

        Assert.Equal(["Dec 30\n2025", "Dec 31\n ", "Jan 2\n2026"], marks.Labels());
        Assert.Equal([0.0, 1.0, 2.0], marks.Places());
    }

    [Fact]
    public void A_minute_says_its_time_and_a_new_day_its_date() =>
        Assert.Equal(["15:30\nMar 6", "15:45\n ", "09:30\nMar 9"], new TimeMarks(Times("2026-03-06T15:30", "2026-03-06T15:45", "2026-03-09T09:30"), isIntraday: true, 800).Labels());

    [Theory]
    [InlineData(800, 10)]
    [InlineData(220, 2)]
    [InlineData(0, 2)]
    public void There_are_no_more_than_find_room(int width, int most) =>
        Assert.InRange(new TimeMarks([.. Enumerable.Range(0, 300).Select(day => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day))], false, width).Places().Length, 1, most);

    private static IReadOnlyList<DateTimeOffset> Times(params string[] texts) => [.. texts.Select(text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))];
}
