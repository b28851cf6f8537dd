using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Reads the account number once; it cannot change while the keys do not.</summary>
internal sealed class StandingReader(AccountClient account, ServerPlan plan, TimeProvider time)
{
    // The heading of a reply must not hold back the reply.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile Standing? _known;

    internal string Environment { get; } = plan.Profile.Environment.ToString().ToLowerInvariant();

    internal Standing Of(TradingAccount read) => _known = new(Environment, read.AccountNumber is { Length: > 0 } number ? OutsideText.Word(number) : "unknown");

    internal async Task<Standing> ReadAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
            return known;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return Of(await account.GetAsync(either.Token));
        }
        catch (Exception e) when (BrokerFailure.Is(e) || (e is OperationCanceledException && patience.IsCancellationRequested))
        {
            return new(Environment, "unknown");
        }
    }
}
