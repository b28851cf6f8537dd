using AlpacaMcp.Simulator.Exchange.Replay;
using CsCheck;

namespace AlpacaMcp.Simulator.Tests.Replay;

public sealed class RowPathProperties
{
    /// <summary>A minute, a short and a whole session, and a day of a pair.</summary>
    private static readonly int[] s_ticks = [12, 2520, 4680, 17_280];

    private static readonly Gen<ReplayRow> s_rows =
        from low in Gen.Long[1, 100_000]
        from range in Gen.Long[0, 1_000]
        from open in Gen.Long[0, range]
        from close in Gen.Long[0, range]
        from lots in Gen.Long[4, 100_000]
        select new ReplayRow(default, low + open, low + range, low, low + close, lots);

    [Fact]
    public void The_trades_of_any_bar_make_the_bar() => Gen.Select(s_rows, Gen.Int[0, s_ticks.Length - 1].Select(i => s_ticks[i])).Sample((row, ticks) =>
    {
        var path = new RowPath(row, ticks);
        var trades = Enumerable.Range(0, ticks).Where(tick => path.LotsAt(tick) > 0).Select(path.PriceAt).ToArray();

        Assert.Equal((row.Open, row.High, row.Low, row.Close), (trades[0], trades.Max(), trades.Min(), trades[^1]));
        Assert.Equal(row.Lots, Enumerable.Range(0, ticks).Sum(path.LotsAt));
    }, iter: 300);
}
