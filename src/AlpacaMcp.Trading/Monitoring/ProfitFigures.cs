using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Monitoring;

/// <summary>Everything that profit and loss are worked out from, as read at one moment.</summary>
internal sealed record ProfitFigures
{
    // Below that the peak is not worth a row of the journal.
    private const decimal WorthKeeping = 1.001m;

    // The money that a paper account begins with is written down with it.
    private static readonly TimeSpan Opening = TimeSpan.FromMinutes(1);

    public required DateOnly Today { get; init; }

    public required decimal Equity { get; init; }

    /// <summary>Equity at the broker's last close.</summary>
    public required decimal LastEquity { get; init; }

    /// <summary>The day of that close; null when the broker does not say.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>When the account was opened; null when the broker does not say.</summary>
    public required DateTimeOffset? Opened { get; init; }

    public required TransferList Transfers { get; init; }

    /// <summary>What the journal has kept; null before the first look.</summary>
    public required Baseline? Baseline { get; init; }

    /// <summary>The operator's last resume; null when there was none.</summary>
    public required Resumption? Resumption { get; init; }

    /// <summary>The first day whose transfers are needed.</summary>
    internal static DateOnly NeededFrom(DateOnly today, DateOnly? lastDay, Baseline? baseline)
    {
        var from = TransferList.StartOf(today);
        from = baseline?.Transfers.From < from ? baseline.Transfers.From : from;
        return lastDay < from ? lastDay.Value : from;
    }

    internal EquityReading Reading()
    {
        if (IsResumeOpen)
            return new(Equity, Equity, 0, Equity);
        var (dayBase, transfers) = DayBase();
        return new(Equity, dayBase, transfers, Peak() - transfers);
    }

    /// <summary>The baseline of a resume at this moment.</summary>
    internal Baseline Resumed() => new(Today, Equity, Transfers.Mark(Today)) { Resumed = new(Today, Equity), ResumedAt = Resumption?.At };

    /// <summary>What to keep from now on; null when what is kept is good enough.</summary>
    /// <param name="stood">The equity that two looks have seen, transfers aside; null when there was one look only.</param>
    internal Baseline? Next(decimal? stood)
    {
        if (IsResumeOpen)
            return Resumed();
        if (Baseline is not { } kept)
            return new(Today, Peak(), Transfers.Mark(Today));
        var moved = Transfers.Since(kept.Transfers);
        var (before, peak) = (kept.Peak + moved, Math.Max(kept.Peak + moved, stood ?? decimal.MinValue));
        if (Today <= kept.Day && peak <= before * WorthKeeping)
            return null;
        return kept with
        {
            Day = Today,
            Peak = peak,
            Transfers = Transfers.Mark(Today),
            Resumed = ResumedEquity is { } resumed ? resumed with { Equity = resumed.Equity + moved } : null,
        };
    }

    /// <summary>A resume whose baseline nobody has kept yet: whoever resumed could not ask the broker.</summary>
    private bool IsResumeOpen => Resumption is { } resumption && !(Baseline?.ResumedAt >= resumption.At);

    /// <summary>The resume's equity, unless the broker has closed a day since.</summary>
    private ResumedEquity? ResumedEquity => Baseline?.Resumed is { } resumed && (resumed.Day >= Today || resumed.Day > LastDay) ? resumed : null;

    private (decimal Base, decimal Transfers) DayBase() => ResumedEquity is { } resumed
        ? (resumed.Equity, Transfers.Since(Baseline!.Transfers)) // ResumedEquity is of it
        : (LastEquity, Transfers.All.Where(transfer => transfer.Day > (LastDay ?? Today.AddDays(-1)) && !IsOpeningMoney(transfer)).Sum(transfer => transfer.Amount));

    /// <summary>The money an account was opened with, where the last close shows it already although it was before: it does not count twice.</summary>
    private bool IsOpeningMoney(CashTransfer transfer) =>
        LastEquity > 0 && transfer.IsJournaled && Opened is { } opened && (transfer.At is { } at ? at <= opened + Opening : transfer.Day <= TradingDay.Of(opened));

    /// <summary>The highest equity, with every transfer until now in it.</summary>
    private decimal Peak()
    {
        var (dayBase, transfers) = DayBase();
        var before = Baseline is { } kept ? kept.Peak + Transfers.Since(kept.Transfers) : dayBase + transfers;
        return Math.Max(before, Equity);
    }
}
