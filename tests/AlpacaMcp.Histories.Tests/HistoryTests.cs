namespace AlpacaMcp.Histories.Tests;

/// <summary>The shipped desk, gate and journal against a broker, a network and a machine that fail in every way there is.</summary>
public sealed class HistoryTests
{
    private const int Histories = 1_000;

    [Fact]
    public void A_thousand_histories_keep_every_invariant()
    {
        var run = new HistoryRun(Environment.ProcessorCount);
        run.Run(HistoryPlans.Of(1, Histories));

        Assert.True(run.Broken.Count == 0, string.Join("\n\n", run.Broken.Take(3).Select(broken => HistoryRun.Explain(broken))));
        Assert.Equal(Histories, run.Count);
    }
}
