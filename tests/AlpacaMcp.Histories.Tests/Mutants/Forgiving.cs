using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>Lets an id be used again.</summary>
internal sealed class Forgiving(IOrderJournal inner) : JournalDouble(inner)
{
    public override ValueTask<OrderIntent?> FindAsync(string clientOrderId, CancellationToken cancellationToken) => ValueTask.FromResult<OrderIntent?>(null);

    public override async ValueTask<JournalDecision> TryBeginAsync(JournalAsk ask, Func<JournalView, JournalDecision> decide, CancellationToken cancellationToken)
    {
        var decision = decide(await Inner.ViewAsync(ask, cancellationToken));
        return decision.IsAllowed && await Inner.FindAsync(decision.Intent.ClientOrderId, cancellationToken) is null
            ? await Inner.TryBeginAsync(ask, decide, cancellationToken)
            : decision;
    }
}
