using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>What holds without a journal: two closes at the same instant must not both find the whole position free.</summary>
public sealed class UnwrittenIntentsTests
{
    [Fact]
    public void Whoever_decides_second_sees_what_the_first_has_reserved()
    {
        var unwritten = new UnwrittenIntents();
        var seen = -1;
        var second = new Thread(() => unwritten.Begin(A.NoJournal(), view => Decided("b", seen = view.Unreflected.Count)));

        unwritten.Begin(A.NoJournal(), view =>
        {
            second.Start();
            while (second.IsAlive && !second.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                Thread.Yield(); // Until it has gone through, or waits for its turn.
            return Decided("a", view.Unreflected.Count);
        });
        second.Join();

        Assert.Equal(1, seen);
    }

    private static JournalDecision Decided(string id, int _) => new(J.Intent(id), []);
}
