namespace AlpacaMcp.Trading.Journal;

/// <summary>For whoever works on the home without a broker: only rows that hold for every account can be written.</summary>
internal sealed class NoAccount : IJournalAccount
{
    public ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken) =>
        throw new JournalUnavailableException("The broker was not asked which account the keys belong to.") { IsAccountUnknown = true };
}
