using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Telemetry;
using AlpacaMcp.Trading.Validation;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Holds trading to reducing when the day's loss, or the loss since the peak, reaches its limit; and keeps the peak.</summary>
internal sealed partial class LossBreaker(
    AccountClient account, ExchangeClock clock, ProfitSource profit, IStateJournal journal, RiskPolicy policy, KnownBook known, TimeProvider time, ILogger<LossBreaker> logger)
{
    // The look before: a peak counts once two looks have seen it, for money may show in the account before it does in the activities.
    private Standing? _before;

    /// <summary>True when there was a signal.</summary>
    internal async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        var figures = await ReadAsync(cancellationToken);
        // Account and transfers are two answers: what came between them looks like a loss once, and not again.
        if (figures is not null && Breaches(figures).Any())
            figures = await ReadAsync(cancellationToken);
        if (figures is null)
            return false;
        known.Note(figures.Reading());
        foreach (var stop in Breaches(figures))
        {
            if (await journal.StopOnceAsync(stop, figures.Today, figures.Resumption, cancellationToken))
                Log.Stopped(logger, stop.Cause, stop.Reason);
        }

        await KeepAsync(figures, cancellationToken);
        return true;
    }

    private async Task<ProfitFigures?> ReadAsync(CancellationToken cancellationToken)
    {
        var (owner, market) = (account.GetAsync(cancellationToken), clock.ReadAsync(cancellationToken));
        await Task.WhenAll(owner, market);
        return await profit.FiguresAsync(await owner, await market, fresh: true, cancellationToken);
    }

    private IEnumerable<Stop> Breaches(ProfitFigures figures)
    {
        var reading = figures.Reading();
        if (reading.DailyLossPercent >= policy.MaxDailyLossPercent)
            yield return Stop(StopCause.DailyLoss, Words(reading, reading.DailyLossPercent.Value, $"the day's base of {reading.DayBase:F2}", policy.MaxDailyLossPercent)) with { Day = figures.Today };
        if (reading.DrawdownPercent >= policy.MaxDrawdownPercent)
            yield return Stop(StopCause.Drawdown, Words(reading, reading.DrawdownPercent.Value, $"its peak of {reading.Peak:F2}", policy.MaxDrawdownPercent));
    }

    private Stop Stop(string cause, string reason) => new() { Cause = cause, Mode = TradingMode.Reducing, By = "rule", Reason = reason, Since = time.GetUtcNow() };

    private static string Words(EquityReading reading, decimal lost, string from, decimal limit) =>
        $"Equity of {reading.Equity:F2} USD is {lost:F2} % below {from}, transfers aside; the limit is {limit.Text()} %.";

    private async Task KeepAsync(ProfitFigures figures, CancellationToken cancellationToken)
    {
        var before = _before is { } look && look.Mark.From >= figures.Transfers.From ? look.Equity + figures.Transfers.Since(look.Mark) : (decimal?)null;
        _before = new(figures.Equity, figures.Transfers.Mark(figures.Today));
        if (figures.Next(before is { } equity ? Math.Min(equity, figures.Equity) : null) is { } next)
            await journal.KeepBaselineAsync(next, figures.Baseline, cancellationToken);
    }

    private sealed record Standing(decimal Equity, TransferMark Mark);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Only reducing orders pass from now on ({Cause}): {Reason}", EventName = "loss_breaker")]
        internal static partial void Stopped(ILogger logger, string cause, string reason);
    }
}
