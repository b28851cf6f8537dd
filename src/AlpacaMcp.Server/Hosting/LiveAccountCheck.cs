using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Asks the broker, before any tool works, whether the account is the one that was armed.</summary>
internal static partial class LiveAccountCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Returns at once unless live; refuses when the broker names another account or does not answer.</summary>
    public static async Task RunAsync(IServiceProvider services, ServerPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Others.Count > 0)
        {
            foreach (var host in services.GetRequiredService<AccountHosts>().All)
                await RunAsync(host.Services, host.Plan, cancellationToken);
            return;
        }

        if (plan.Profile.LiveAccount is not { } armed)
            return;
        var account = await AskAsync(services.GetRequiredService<AccountClient>(), services.GetRequiredService<TimeProvider>(), cancellationToken);
        if (Difference(armed, account) is not { } another)
            return;
        Log.WrongAccount(services.GetRequiredService<ILogger<ServerPlan>>(), another);
        throw new StartupRefusedException(another);
    }

    /// <summary>What is wrong when the keys belong to another account than the armed one; null while the broker does not say so.</summary>
    public static async Task<string?> FindOtherAsync(IServiceProvider services, ServerPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Profile.LiveAccount is not { } armed)
            return null;
        try
        {
            return Difference(armed, await AskAsync(services.GetRequiredService<AccountClient>(), services.GetRequiredService<TimeProvider>(), cancellationToken));
        }
        catch (StartupRefusedException)
        {
            return null; // A silent broker is no other account.
        }
    }

    private static string? Difference(string armed, TradingAccount account) => account.AccountNumber == armed ? null :
        $"ALPACA_MCP_LIVE_ACCOUNT is {Masked(armed)} and the keys belong to account {Masked(account.AccountNumber ?? "")}. Use the keys of the armed account, or arm the account you mean after checking its number at Alpaca.";

    private static async Task<TradingAccount> AskAsync(AccountClient client, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await client.GetAsync(either.Token);
        }
        catch (AlpacaApiException refused)
        {
            throw Unverified($"the broker refused the keys' request with HTTP {(int)refused.Status}");
        }
        catch (Exception silent) when (silent is AlpacaTransportException or AlpacaUnavailableException
            || (silent is OperationCanceledException && patience.IsCancellationRequested))
        {
            throw Unverified("the broker did not answer");
        }
    }

    private static StartupRefusedException Unverified(string reason) =>
        new($"The live account could not be verified: {reason}. Nothing was traded. Check ALPACA_API_KEY, ALPACA_SECRET_KEY and the network, and start again.");

    // The whole number in a message would let a copied message arm an account that was never looked at.
    private static string Masked(string number) => number.Length > 4 ? $"…{number[^4..]}" : "…";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Not served: {Problem}", EventName = "wrong_account")]
        internal static partial void WrongAccount(ILogger logger, string problem);
    }
}
