using AlpacaMcp.Server.Charts;

namespace AlpacaMcp.Server.Tests.Charts;

/// <summary>Four days at 900 x 540, at 116, 316, 516 and 716. Equity takes 378 of the height, a field from 36 to 372; what it fell the rest, a field from 384 to 494.</summary>
public sealed class EquityChartTests
{
    private static readonly Equity s_equity = new("$", [100, 120, 90, 110], [.. Enumerable.Range(2, 4).Select(day => new DateTimeOffset(2026, 3, day, 0, 0, 0, TimeSpan.Zero))], false, 100);

    [Fact]
    public void The_fall_is_counted_from_the_highest_before() => Assert.Equal([0m, 0m, -25m, -8.33m], s_equity.Drawdowns().Select(fall => Math.Round(fall, 2)));

    [Fact]
    public async Task The_line_passes_through_the_equity_and_a_dashed_one_through_where_it_began()
    {
        using var picture = await DrawAsync();

        // 88.5 to 121.5 on 336 pixels, 10.18 a dollar: 100 lies at 255. Half way between two days lie 110 at 153, 105 at 204 and 100.
        Assert.All([(216, 153), (416, 204), (616, 255)], at => Assert.True(picture.Passes(at.Item1, at.Item2, Picture.Blue), $"{at}"));
        Assert.False(picture.Passes(416, 255, Picture.Blue));
        Assert.InRange(Enumerable.Range(16, 800).Count(x => picture.Passes(x, 255, "#757575", near: 80)), 200, 700);
    }

    [Fact]
    public async Task What_it_fell_is_red_below_zero()
    {
        using var picture = await DrawAsync();

        // -28.75 to 8.75 on 110 pixels: zero lies at 410, -25 at 483.
        Assert.True(picture.Is(506, 440, "#F1C9C9")); // a quarter of red on white
        Assert.True(picture.Passes(616, 459, Picture.Fall)); // -16.67, half way
        Assert.False(picture.Is(506, 400, "#F1C9C9"));
        Assert.False(picture.Is(506, 490, "#F1C9C9"));
    }

    private static async Task<Picture> DrawAsync() =>
        new(await ChartStudio.DrawAsync(ChartSize.Read(900, 540), sheet => EquityChart.Draw(sheet, "Equity", s_equity), CancellationToken.None));
}
