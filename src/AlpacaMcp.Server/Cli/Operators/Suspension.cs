using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>Suspends trading at the broker itself: the last thing a halt does, for then nothing can be closed either.</summary>
internal static class Suspension
{
    /// <summary>Suspends, and says whether that worked.</summary>
    public static async Task<bool> TryAsync(OperatorSession session, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            await session.Get<AccountClient>().ChangeConfigurationAsync(new() { SuspendTrade = true }, cancellationToken);
            await output.WriteLineAsync("Trading is suspended at the broker. To lift it: alpaca-mcp account-config set suspend_trade=false --reason …");
            return true;
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            await output.WriteLineAsync($"Trading is NOT suspended at the broker: {e.Message}");
            return false;
        }
    }
}
