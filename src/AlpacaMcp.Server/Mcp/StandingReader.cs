using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Reads the account number once; it cannot change while the keys do not.</summary>
internal sealed class StandingReader(AccountClient account, ServerPlan plan)
{
    private volatile Standing? _known;

    internal string Environment { get; } = plan.Profile.Environment.ToString().ToLowerInvariant();

    internal bool IsEmbedded => plan.Profile.Embedded;

    internal Standing Of(TradingAccount read) => _known = new(Environment, read.AccountNumber ?? "unknown");

    internal async Task<Standing> ReadAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
            return known;
        try
        {
            return Of(await account.GetAsync(cancellationToken));
        }
        catch (Exception e) when (e is AlpacaApiException or AlpacaTransportException or AlpacaUnavailableException)
        {
            return new(Environment, "unknown"); // The reply itself matters more than its heading.
        }
    }
}
