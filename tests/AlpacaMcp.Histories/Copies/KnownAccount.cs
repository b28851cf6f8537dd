using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Copies;

/// <summary>An account that needs no asking. A journal in memory has no emergency file for the time before the broker has answered.</summary>
internal sealed class KnownAccount : IJournalAccount
{
    public ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new JournalScope("paper", "7f6b0b0e-5c0c-4d0e-9f6e-0d5f7f2a1c11"));
}
