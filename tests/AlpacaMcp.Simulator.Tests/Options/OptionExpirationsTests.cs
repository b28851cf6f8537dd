using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Tests.Options;

public sealed class OptionExpirationsTests
{
    [Theory]
    [InlineData("2026-04-02")] // Good Friday is the 3rd
    [InlineData("2026-06-18")] // Juneteenth is the month's third Friday
    [InlineData("2026-07-02")] // Independence Day is observed on Friday the 3rd
    [InlineData("2026-12-24")] // Christmas is a Friday; this session closes at 13:00
    [InlineData("2026-12-31")] // New Year's Day is a Friday
    [InlineData("2026-11-20")]
    public void A_week_expires_on_its_Friday_or_the_session_before(string date)
    {
        var day = DateOnly.Parse(date, null);
        var monday = day.AddDays(1 - (int)day.DayOfWeek);

        Assert.Equal([day], Enumerable.Range(0, 7).Select(i => monday.AddDays(i)).Where(each => OptionExpirations.ListedFrom(each) is not null));
    }

    [Fact]
    public void Listed_are_nine_weeks_twelve_months_and_two_Januaries()
    {
        var today = new DateOnly(2026, 11, 20);

        var listed = OptionExpirations.Between(today, DateOnly.MaxValue, today).Select(day => day.ToString("yyyy-MM-dd", null));

        Assert.Equal(
            [
                "2026-11-20", "2026-11-27", "2026-12-04", "2026-12-11", "2026-12-18", "2026-12-24", "2026-12-31", "2027-01-08", "2027-01-15", "2027-01-22",
                "2027-02-19", "2027-03-19", "2027-04-16", "2027-05-21", "2027-06-17", "2027-07-16", "2027-08-20", "2027-09-17", "2027-10-15", "2027-11-19",
                "2028-01-21", "2029-01-19",
            ],
            listed);
    }

    [Fact]
    public void What_is_listed_stays_until_it_expires()
    {
        for (var today = new DateOnly(2026, 1, 5); today.Year == 2026; today = today.AddDays(1))
        {
            var tomorrow = OptionExpirations.Between(today.AddDays(1), DateOnly.MaxValue, today.AddDays(1)).ToHashSet();
            Assert.All(OptionExpirations.Between(today.AddDays(1), DateOnly.MaxValue, today), day => Assert.Contains(day, tomorrow));
        }
    }

    [Fact]
    public void History_begins_in_February_2024()
    {
        Assert.Null(OptionExpirations.ListedFrom(new DateOnly(2024, 1, 26)));
        Assert.Equal(new DateOnly(2024, 2, 1), OptionExpirations.ListedFrom(new DateOnly(2024, 2, 2)));
    }
}
