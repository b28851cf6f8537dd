using AlpacaMcp.Server.Charts;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Tests.Charts;

public sealed class ChartStudioTests
{
    private static readonly ChartSize s_size = ChartSize.Read(320, 240);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public static TheoryData<Exception> Missing => [new DllNotFoundException("libSkiaSharp"), new TypeInitializationException("SkiaSharp.SKImageInfo", new DllNotFoundException("libSkiaSharp"))];

    [Theory]
    [MemberData(nameof(Missing))]
    public async Task A_missing_library_is_said_and_blocks_nothing_after_it(Exception missing)
    {
        var thrown = await Assert.ThrowsAsync<ToolErrorException>(() => ChartStudio.DrawAsync(s_size, _ => throw missing, CancellationToken.None));

        Assert.Equal(("CHART_UNAVAILABLE", "failed"), (thrown.Error.Code, thrown.Error.Outcome));
        Assert.NotEmpty(await ChartStudio.DrawAsync(s_size, _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task One_picture_is_drawn_at_a_time_and_whoever_waits_can_give_up()
    {
        using var begun = new ManualResetEventSlim();
        using var ends = new ManualResetEventSlim();
        using var gaveUp = new CancellationTokenSource();
        var second = false;

        var first = Task.Run(() => ChartStudio.DrawAsync(s_size, _ => { begun.Set(); ends.Wait(s_patience); }, CancellationToken.None));
        Assert.True(begun.Wait(s_patience));
        var waiting = ChartStudio.DrawAsync(s_size, _ => second = true, gaveUp.Token);
        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(s_patience));
        Assert.False(first.IsCompleted);
        ends.Set();
        await first.WaitAsync(s_patience);
        Assert.False(second);
    }

    [Fact]
    public async Task Fifty_at_once_are_all_drawn_alike()
    {
        var pictures = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => ChartStudio.DrawAsync(s_size, Draw, CancellationToken.None)))).WaitAsync(s_patience);

        Assert.All(pictures, picture => Assert.Equal(pictures[0], picture));
    }

    private static void Draw(Sheet sheet) => PositionsChart.Draw(sheet, "Positions", "$", [new("AAPL", 1, 50), new("cash", 1, 50)]);
}
