namespace AlpacaMcp.Trading.Journal;

/// <summary>The account that this process trades, for whoever is about to change keys.</summary>
public sealed class TradedAccount
{
    private readonly IJournalAccount _account;

    internal TradedAccount(IJournalAccount account) => _account = account;

    /// <summary>Whether the broker's id is that account's; asks the broker once, if nobody has yet.</summary>
    /// <param name="id">The id as the broker gives it with other keys.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async Task<bool> IsAsync(Guid id, CancellationToken cancellationToken) => (await _account.ScopeAsync(cancellationToken)).AccountId == id.ToString();
}
