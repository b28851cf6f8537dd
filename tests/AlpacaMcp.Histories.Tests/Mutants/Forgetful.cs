using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>Decides and writes nothing down.</summary>
internal sealed class Forgetful(IOrderJournal inner) : JournalDouble(inner)
{
    public override async ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken) =>
        decide(await Inner.ViewAsync(ask, cancellationToken));
}
