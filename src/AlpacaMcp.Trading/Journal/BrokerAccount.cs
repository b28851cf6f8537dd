using AlpacaMcp.Api.Account;

namespace AlpacaMcp.Trading.Journal;

/// <summary>The account behind the keys, asked for once: it cannot change while they do not.</summary>
internal sealed class BrokerAccount(AccountClient account, TradingOptions options) : IJournalAccount
{
    private JournalScope? _known;

    public async ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
            return known;
        var read = await account.GetAsync(cancellationToken);
        return (_known = new(options.Environment.ToString().ToLowerInvariant(), read.Id.ToString())).Value; // just set
    }
}
