using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>What a resume counts losses from.</summary>
public sealed class Baselines
{
    private readonly AccountClient _account;
    private readonly ExchangeClock _clock;
    private readonly ProfitSource _profit;

    internal Baselines(AccountClient account, ExchangeClock clock, ProfitSource profit) => (_account, _clock, _profit) = (account, clock, profit);

    /// <summary>Day base and peak at the equity of now, for <see cref="TradingHalts.ResumeAsync"/>.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the broker or the journal does not say: then the first look after the resume makes it up.</returns>
    public async Task<Baseline?> NowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (owner, market) = (_account.GetAsync(cancellationToken), _clock.ReadAsync(cancellationToken));
            await Task.WhenAll(owner, market);
            return (await _profit.FiguresAsync(await owner, await market, fresh: true, cancellationToken))?.Resumed();
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return null; // Who resumes is told so by whoever asked.
        }
    }
}
