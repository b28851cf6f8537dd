using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Profit and loss against the last close or the last resume and against the peak, with cash transfers taken out.</summary>
internal sealed partial class ProfitSource(IStateJournal journal, CashTransfers transfers, ILogger<ProfitSource> logger) : IProfitSource
{
    public async Task<EquityReading?> ReadAsync(TradingAccount account, MarketMoment? market, CancellationToken cancellationToken) =>
        (await FiguresAsync(account, market, fresh: false, cancellationToken))?.Reading();

    /// <summary>Null when something it needs cannot be read.</summary>
    /// <param name="account">The account as just read.</param>
    /// <param name="market">The exchange's clock.</param>
    /// <param name="fresh">Whether to ask for transfers although they were read a moment ago.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<ProfitFigures?> FiguresAsync(TradingAccount account, MarketMoment? market, bool fresh, CancellationToken cancellationToken)
    {
        if (account is not { Equity: { } equity, LastEquity: { } lastEquity } || market is null)
            return null;
        try
        {
            var (today, baseline) = (TradingDay.Of(market.Now), await journal.BaselineAsync(cancellationToken));
            var known = await transfers.ReadAsync(ProfitFigures.NeededFrom(today, account.BalanceAsof, baseline), account.Cash, fresh, cancellationToken);
            return known is null ? null : new()
            {
                Today = today,
                Equity = equity,
                LastEquity = lastEquity,
                LastDay = account.BalanceAsof,
                Opened = account.CreatedAt,
                Transfers = known,
                Baseline = baseline,
                Resumption = await journal.ResumedAsync(cancellationToken),
            };
        }
        catch (JournalUnavailableException e)
        {
            Log.NoJournal(logger, e.Message);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Without the journal there is no peak to measure a loss by: {Problem}", EventName = "peak_unknown")]
        internal static partial void NoJournal(ILogger logger, string problem);
    }
}
