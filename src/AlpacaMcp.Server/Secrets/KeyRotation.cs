using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Secrets;

/// <summary>
/// Takes over a key that was changed in its file, without a restart. The broker is asked first: a key of another account is not taken, for journal and
/// limits belong to the account.
/// </summary>
internal sealed partial class KeyRotation(KeyRing keys, TradedAccount account, ServerPlan plan, TimeProvider time, ILogger<KeyRotation> logger) : BackgroundService
{
    /// <summary>How often the file is looked at.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private DateTime _seen = Stamp(keys.File);

    /// <summary>One look; true when another key is in force now.</summary>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var stamp = Stamp(keys.File);
        if (stamp == _seen)
            return false;
        try
        {
            var next = keys.Read();
            if (next == keys.Current || !await IsOfThisAccountAsync(next, cancellationToken))
            {
                _seen = stamp;
                return false;
            }

            _seen = stamp;
            keys.Adopt(next);
            Log.Adopted(logger, keys.File ?? "");
            return true;
        }
        catch (Exception e) when (e is StartupRefusedException || BrokerFailure.Is(e))
        {
            Log.NotYet(logger, e.Message); // Looked at again: the file may be half written, or the broker away.
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (keys.File is null)
            return;
        using var ticks = new PeriodicTimer(Every, time);
        while (await ticks.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    private async Task<bool> IsOfThisAccountAsync(AlpacaCredential next, CancellationToken cancellationToken)
    {
        await using var asking = new ServiceCollection().AddSingleton(time).AddAlpacaApi(AlpacaMcpServices.ApiOptions(plan) with { Credentials = next }).BuildServiceProvider();
        var theirs = await asking.GetRequiredService<AccountClient>().GetAsync(cancellationToken);
        if (!account.IsAnother(theirs.Id) && (plan.Profile.LiveAccount is not { } armed || armed == theirs.AccountNumber))
            return true;
        Log.OtherAccount(logger, keys.File ?? "");
        return false;
    }

    private static DateTime Stamp(string? file) => file is null ? default : System.IO.File.GetLastWriteTimeUtc(file);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The key in {File} was changed and is used from now on", EventName = "key_adopted")]
        public static partial void Adopted(ILogger logger, string file);

        [LoggerMessage(LogLevel.Error, "The key in {File} belongs to another account and is not used. Restart the server to change accounts", EventName = "key_of_other_account")]
        public static partial void OtherAccount(ILogger logger, string file);

        [LoggerMessage(LogLevel.Warning, "A changed key is not used yet: {Problem}", EventName = "key_not_adopted")]
        public static partial void NotYet(ILogger logger, string problem);
    }
}
