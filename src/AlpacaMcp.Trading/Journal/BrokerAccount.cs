using AlpacaMcp.Api.Account;

namespace AlpacaMcp.Trading.Journal;

/// <summary>The account behind the keys, asked for once: it cannot change while they do not.</summary>
internal sealed class BrokerAccount(AccountClient account, TradingOptions options) : IJournalAccount
{
    public JournalScope? Known { get; private set; }

    public async ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken)
    {
        if (Known is { } known)
            return known;
        var read = await account.GetAsync(cancellationToken);
        return (Known = new(options.Environment.ToString().ToLowerInvariant(), read.Id.ToString())).Value; // just set
    }
}
