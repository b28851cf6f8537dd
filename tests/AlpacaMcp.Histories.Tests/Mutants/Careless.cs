using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>Does not count what is on its way, nor what the day has seen.</summary>
internal sealed class Careless(IOrderJournal inner) : JournalDouble(inner)
{
    public override ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken) =>
        Inner.TryBeginAsync(ask, view => decide(view with { Unreflected = [], OpeningToday = 0, NotionalToday = 0 }), cancellationToken);
}
