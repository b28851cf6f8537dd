namespace AlpacaMcp.Trading.Journal;

/// <summary>The account that this process trades, for whoever is about to change keys.</summary>
public sealed class TradedAccount
{
    private readonly IJournalAccount _account;

    internal TradedAccount(IJournalAccount account) => _account = account;

    /// <summary>Whether this process has worked on another account than the broker's id names. It has not while nobody has asked whose keys they are.</summary>
    /// <param name="id">The id as the broker gives it with other keys.</param>
    public bool IsAnother(Guid id) => _account.Known is { } known && known.AccountId != id.ToString();
}
