namespace AlpacaMcp.Histories.Tests;

/// <summary>The shipped desk, gate and journal against a broker, a network and a machine that fail in every way there is.</summary>
public sealed class HistoryTests
{
    private const int InEach = 1_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Ten_thousand_histories_keep_every_invariant(int thousand)
    {
        var run = new HistoryRun(Environment.ProcessorCount);
        run.Run(HistoryPlans.Of((ulong)((thousand * InEach) + 1), InEach));

        Assert.True(run.Broken.Count == 0, string.Join("\n\n", run.Broken.Take(3).Select(broken => HistoryRun.Explain(broken))));
        Assert.Equal(InEach, run.Count);
    }
}
