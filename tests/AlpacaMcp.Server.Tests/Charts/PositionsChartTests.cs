using AlpacaMcp.Server.Charts;

namespace AlpacaMcp.Server.Tests.Charts;

/// <summary>At 900 x 540 the pie is 399 wide with its margin; its middle lies 6 + 199.5 from the left and at 36 + 249 from the top.</summary>
public sealed class PositionsChartTests
{
    [Fact]
    public async Task Slices_go_clockwise_from_the_top()
    {
        using var picture = await DrawAsync(900, 540);

        Assert.All([(265, 180), (265, 390)], at => Assert.True(picture.Is(at.Item1, at.Item2, Picture.Blue), $"{at}")); // the right half
        Assert.True(picture.Is(160, 390, Picture.Orange)); // lower left
        Assert.True(picture.Is(160, 180, Picture.Cash)); // upper left
        Assert.True(picture.Is(205, 80, "#FFFFFF"));
    }

    [Theory]
    [InlineData(320, 240)]
    [InlineData(1600, 1200)]
    public async Task Every_slice_is_shown_in_proportion_whatever_the_size(int width, int height)
    {
        using var picture = await DrawAsync(width, height);

        var (half, quarter) = (picture.Count(Picture.Blue), picture.Count(Picture.Orange));
        Assert.InRange(half / (decimal)quarter, 1.8m, 2.2m);
    }

    private static async Task<Picture> DrawAsync(int width, int height)
    {
        IReadOnlyList<Slice> slices = [new("AAPL", 5000, 50), new("MSFT short", 2500, 25), new("cash", 2500, 25)];
        return new(await ChartStudio.DrawAsync(ChartSize.Read(width, height), sheet => PositionsChart.Draw(sheet, "Positions", "$", slices), CancellationToken.None));
    }
}
