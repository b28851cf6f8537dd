using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Charts;

namespace AlpacaMcp.Server.Tests.Charts;

/// <summary>
/// Four bars at 900 x 540. The field is 800 wide from 16, so bars stand at 116, 316, 516 and 716, each 140 wide. Volume takes 137 of the height, prices 403:
/// a field from 36 to 397, on which 97 to 119 are drawn (98 to 118 and a twentieth of that above and below), 16.41 pixels a dollar.
/// </summary>
public sealed class CandleChartTests
{
    private const string PaleRise = "#7DCAC2"; // six tenths of it on white

    private static readonly IReadOnlyList<Bar> s_bars = [A(0, 100, 112, 98, 110, 300), A(1, 110, 111, 103, 104, 100), A(2, 104, 118, 104, 117, 200), A(3, 117, 118, 109, 110, 50)];

    [Fact]
    public async Task A_rising_bar_is_green_from_its_open_to_its_close_and_has_a_wick_to_its_high()
    {
        using var picture = await DrawAsync([]);

        // 110 lies at 36 + 9 x 16.41 = 184, 100 at 348, the high of 112 at 151, the low of 98 at 381.
        Assert.All([188, 265, 344], y => Assert.True(picture.Is(60, y, Picture.Rise), $"{y}"));
        Assert.All([180, 352], y => Assert.False(picture.Is(60, y, Picture.Rise), $"{y}"));
        Assert.All([155, 180, 352, 377], y => Assert.True(picture.Is(116, y, Picture.Rise), $"{y}"));
        Assert.All([147, 385], y => Assert.False(picture.Is(116, y, Picture.Rise), $"{y}"));
        Assert.False(picture.Is(40, 265, Picture.Rise)); // 140 wide around 116
    }

    [Fact]
    public async Task A_falling_bar_is_red()
    {
        using var picture = await DrawAsync([]);

        // 110 lies at 184, 104 at 282.
        Assert.All([188, 232, 278], y => Assert.True(picture.Is(260, y, Picture.Fall), $"{y}"));
        Assert.All([180, 286], y => Assert.False(picture.Is(260, y, Picture.Fall), $"{y}"));
    }

    [Fact]
    public async Task Volume_stands_below_in_the_bars_color()
    {
        using var picture = await DrawAsync([]);

        // From 409 to 494, half more than the largest: 300 reaches 437, 50 reaches 485.
        Assert.All([442, 490], y => Assert.True(picture.Is(60, y, PaleRise), $"{y}"));
        Assert.False(picture.Is(60, 432, PaleRise));
        Assert.True(picture.Is(660, 490, "#DD7E7E"));
        Assert.False(picture.Is(660, 480, "#DD7E7E"));
    }

    [Fact]
    public async Task A_line_passes_where_its_values_lie_and_begins_where_they_begin()
    {
        using var without = await DrawAsync([]);
        using var with = await DrawAsync([new("sma2", 0, [null, 105m, 110m, 115m])]);

        // The legend takes a ninth of 20 more above: 97 to 121.22, 14.90 pixels a dollar. 105 lies at 36 + 16.22 x 14.90 = 278, 110 at 203, 115 at 129.
        Assert.True(with.Passes(416, 240, Picture.Blue)); // between two bars, half way
        Assert.True(with.Passes(616, 166, Picture.Blue));
        Assert.False(without.Passes(416, 240, Picture.Blue));
        Assert.DoesNotContain(Enumerable.Range(60, 330), y => with.Is(216, y, Picture.Blue));
    }

    [Fact]
    public async Task Strength_has_a_panel_of_its_own_from_0_to_100()
    {
        using var picture = await DrawAsync([], [new("rsi2", 1, [20m, 40m, 60m, 80m])]);

        // The last 126 of the height, a field from 420 to 494: 0.74 pixels a point.
        Assert.True(picture.Passes(266, 468, Picture.Orange)); // 35, three quarters from 20 to 40
        Assert.True(picture.Passes(566, 446, Picture.Orange)); // 65
    }

    [Fact]
    public async Task The_same_bars_give_the_same_picture()
    {
        var size = ChartSize.Read(640, 400);
        var first = await ChartStudio.DrawAsync(size, sheet => CandleChart.Draw(sheet, Candles([], [])), CancellationToken.None);
        var second = await ChartStudio.DrawAsync(size, sheet => CandleChart.Draw(sheet, Candles([], [])), CancellationToken.None);

        Assert.Equal(first, second);
    }

    private static async Task<Picture> DrawAsync(IReadOnlyList<ChartLine> lines, IReadOnlyList<ChartLine>? strength = null) =>
        new(await ChartStudio.DrawAsync(ChartSize.Read(900, 540), sheet => CandleChart.Draw(sheet, Candles(lines, strength ?? [])), CancellationToken.None));

    private static Candles Candles(IReadOnlyList<ChartLine> lines, IReadOnlyList<ChartLine> strength) =>
        new("AAPL", "$", s_bars, [.. s_bars.Select(bar => bar.Time)], false, lines, strength);

    private static Bar A(int day, decimal open, decimal high, decimal low, decimal close, decimal volume) =>
        new() { Time = new(2026, 3, 2 + day, 5, 0, 0, TimeSpan.Zero), Open = open, High = high, Low = low, Close = close, Volume = volume };
}
