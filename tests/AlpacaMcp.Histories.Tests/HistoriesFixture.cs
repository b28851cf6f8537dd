using AlpacaMcp.Histories.Judging;

namespace AlpacaMcp.Histories.Tests;

/// <summary>A few hundred histories, to see what they come to.</summary>
public sealed class HistoriesFixture
{
    public HistoriesFixture()
    {
        var run = new HistoryRun(Environment.ProcessorCount);
        run.Run(HistoryPlans.Of(from: 1_000_001, count: 600));
        (Tally, Shortest, Longest) = (run.Tally, run.Shortest, run.Longest);
    }

    internal Tally Tally { get; }

    internal int Shortest { get; }

    internal int Longest { get; }
}
