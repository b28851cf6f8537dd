using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Reconciliation;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>Says how an account's desk is, from the journal and from what the broker has said before. The broker is never asked.</summary>
public sealed class Vitals
{
    // A scrape asks for a dozen values, and whoever asks for health may ask without end: they share one look.
    private const long FreshMilliseconds = 100;

    private readonly SqliteJournal _journal;
    private readonly EnduringJournal _unwritten;
    private readonly HaltFiles _files;
    private readonly RiskPolicy _policy;
    private readonly KnownBook _book;
    private readonly ExchangeClock _clock;
    private readonly Reconciler _reconciler;
    private readonly MonitorRounds _rounds;
    private readonly Lock _looking = new();
    private (long At, VitalSigns Signs)? _last;

    internal Vitals(
        SqliteJournal journal, EnduringJournal unwritten, HaltFiles files, RiskPolicy policy, KnownBook book, ExchangeClock clock, Reconciler reconciler, MonitorRounds rounds)
    {
        _journal = journal;
        _unwritten = unwritten;
        _files = files;
        _policy = policy;
        _book = book;
        _clock = clock;
        _reconciler = reconciler;
        _rounds = rounds;
    }

    /// <summary>Since the broker was last read for limits on positions and open orders; null before.</summary>
    public TimeSpan? BookAge => _book.Age;

    /// <summary>How far the broker's clock is off ours, either way; null before it was read.</summary>
    public TimeSpan? ClockSkew => _clock.Known?.Skew.Duration();

    /// <summary>Whether broker and journal were compared since the start and since the last accident: nothing opens before.</summary>
    public bool HasCompared => _reconciler.HasCompared;

    /// <summary>How long a comparison of broker and journal has been due; zero when none is.</summary>
    public TimeSpan ReconcileLag => _reconciler.Lag;

    /// <summary>Since broker and journal were last compared; null before.</summary>
    public TimeSpan? SinceComparison => _reconciler.SinceComparison;

    /// <summary>How long losses should have been looked at again and were not.</summary>
    public TimeSpan MonitorOverdue => _rounds.Overdue;

    /// <summary>Has what was not yet compared compared soon.</summary>
    public void Wake() => _rounds.Ring();

    /// <summary>The rest, at most a moment old.</summary>
    public VitalSigns Read()
    {
        lock (_looking)
        {
            if (_last is not { } last || Environment.TickCount64 - last.At > FreshMilliseconds)
                _last = last = (Environment.TickCount64, Look());
            return last.Signs;
        }
    }

    private VitalSigns Look()
    {
        try
        {
            var market = _clock.Known;
            var glance = _journal.Glance(new(_book.Latest?.Mark ?? 0, market is null ? null : TradingDay.Of(market.Now)));
            return new()
            {
                IsJournalUsable = _journal.IsWritten,
                State = WithFile(glance?.View.State ?? _journal.StateOfAny()),
                UnknownSince = [.. (glance?.Unknown ?? []).Concat(_unwritten.Unwritten).Where(intent => intent.State == IntentState.Unknown).DistinctBy(intent => intent.ClientOrderId).Select(intent => intent.DecidedAt)],
                ApprovalsWaiting = glance?.Waiting,
                Limits = glance is null ? [] : Limits(glance.View, market),
            };
        }
        catch (JournalUnavailableException)
        {
            var unwritten = _unwritten.Unwritten.Where(intent => intent.State == IntentState.Unknown).Select(intent => intent.DecidedAt);
            return new() { IsJournalUsable = false, State = _files.Exists ? WithFile(TradingState.Active) : null, UnknownSince = [.. unwritten], ApprovalsWaiting = null, Limits = [] };
        }
    }

    private TradingState WithFile(TradingState state) => !_files.Exists || state.Mode == TradingMode.Halted
        ? state
        : new(TradingMode.Halted, [new() { Cause = StopCause.HaltFile, Mode = TradingMode.Halted, By = "file", Reason = _files.Read() ?? "", Since = DateTimeOffset.MinValue }, .. state.Stops]);

    /// <summary>Without a book or a day, only the lines that need none.</summary>
    private List<LimitLine> Limits(JournalView view, MarketMoment? market)
    {
        var book = _book.Latest ?? new RiskSnapshot { Mark = 0, EndMark = 0, Orders = [], Positions = [], Equity = null, Profit = _book.Profit, Market = market, Price = new() { MaxQuoteAge = TimeSpan.Zero } };
        return [.. LimitLines.Of(_policy, book, view, areOrdersKnown: true).Where(line => line is { Used: not null, Headroom: not null, Maximum: > 0 } && IsKnown(line.Limit, market))];
    }

    private bool IsKnown(string limit, MarketMoment? market) => limit switch
    {
        RiskCode.PositionShare or RiskCode.GrossExposure or RiskCode.OpenOrders => _book.Age is not null,
        RiskCode.OrdersPerDay or RiskCode.DailyNotional => market is not null,
        _ => DeskWords.Limits.Contains(limit),
    };
}
