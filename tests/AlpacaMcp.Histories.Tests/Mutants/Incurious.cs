using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Tests.Mutants;

/// <summary>Says that nothing is unknown.</summary>
internal sealed class Incurious(IOrderJournal inner) : JournalDouble(inner)
{
    public override bool MayHoldUnknown => false;

    public override ValueTask<IReadOnlyList<OrderIntent>> UnknownAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<OrderIntent>>([]);
}
