using System.Diagnostics.Metrics;
using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>Counts and times what happens at the desk and in the journal of one account, where it happens.</summary>
internal sealed class DeskMeter : IDisposable
{
    private readonly Meter _meter = new(DeskMeasures.Meter);
    private readonly TimeProvider _time;
    private readonly Tally _orders;
    private readonly Tally _denials;
    private readonly Tally _repeats;
    private readonly Tally _ends;
    private readonly Tally _settled;
    private readonly Tally _findings;
    private readonly Tally _failures;
    private readonly Tally _emergencyLines;
    private readonly Timing _durations;
    private readonly Timing _halts;
    private readonly Timing _transactions;
    private readonly Timing _commits;

    public DeskMeter(TradingOptions options, TimeProvider time)
    {
        _time = time;
        var account = options.Account;
        _orders = new(_meter, DeskMeasures.Orders, account);
        _denials = new(_meter, DeskMeasures.Denials, account, static _ => false);
        _repeats = new(_meter, DeskMeasures.Repeats, account);
        _ends = new(_meter, DeskMeasures.Ends, account);
        _settled = new(_meter, DeskMeasures.Settled, account);
        _findings = new(_meter, DeskMeasures.Findings, account);
        _failures = new(_meter, DeskMeasures.Failures, account);
        _emergencyLines = new(_meter, DeskMeasures.EmergencyLines, account);
        _durations = new(_meter, DeskMeasures.Durations, account);
        _halts = new(_meter, DeskMeasures.HaltDuration, account);
        _transactions = new(_meter, DeskMeasures.Transactions, account);
        _commits = new(_meter, DeskMeasures.Commits, account);
    }

    /// <summary>Counts an outcome, and hands it on.</summary>
    /// <param name="wish">What was wanted.</param>
    /// <param name="began">When that was, as the clock's timestamp.</param>
    /// <param name="outcome">What became of it.</param>
    internal OrderOutcome Answered(OrderWish wish, long began, OrderOutcome outcome)
    {
        var taken = _time.GetElapsedTime(began);
        Answered(wish.MustReduce ? DeskWords.Close : DeskWords.Of(wish.Kind), outcome.Repeats is not null ? DeskWords.Repeated : DeskWords.Of(outcome.Kind), outcome.Objections, taken);
        if (outcome.Repeats is { } reason)
            _repeats.Add(reason);
        // Two equal orders at the same instant are told apart by the transaction only, and answered as a denial.
        else if (outcome.Objections.Any(o => o.Code == RepeatGuard.Code))
            _repeats.Add(DeskWords.SameOrder);
        return outcome;
    }

    internal void Answered(IntentKind kind, OutcomeKind outcome, IReadOnlyList<Objection> objections, TimeSpan taken) => Answered(DeskWords.Of(kind), DeskWords.Of(outcome), objections, taken);

    internal void Ended(string status) => _ends.Add(status);

    internal void Settled(bool isThere) => _settled.Add(isThere ? DeskWords.Found : DeskWords.Absent);

    internal void Compared(int orphans, int ambiguous)
    {
        for (var found = 0; found < orphans; found++)
            _findings.Add(DeskWords.Orphan);
        for (var found = 0; found < ambiguous; found++)
            _findings.Add(DeskWords.Ambiguous);
    }

    internal void Halted(TimeSpan taken) => _halts.Record(taken);

    internal void Transacted(bool isCommitted, TimeSpan taken)
    {
        _transactions.Record(taken, isCommitted ? DeskWords.Committed : DeskWords.Failed);
        if (!isCommitted)
            _failures.Add(DeskWords.Write);
    }

    internal void Committed(TimeSpan taken) => _commits.Record(taken);

    internal void Unreadable() => _failures.Add(DeskWords.Read);

    internal void Emergency(bool isNoted) => _emergencyLines.Add(isNoted ? DeskWords.Noted : DeskWords.Lost);

    /// <summary>Tells a value whenever somebody asks.</summary>
    /// <param name="measure">What it is.</param>
    /// <param name="read">The values as they are then.</param>
    internal void Watch(Measure measure, Func<IEnumerable<Measurement<double>>> read) => _meter.CreateObservableGauge(measure.Name, read, measure.Unit, measure.Meaning);

    public void Dispose() => _meter.Dispose();

    private void Answered(string kind, string outcome, IReadOnlyList<Objection> objections, TimeSpan taken)
    {
        _orders.Add(kind, outcome);
        _durations.Record(taken, kind, outcome);
        foreach (var objection in objections)
            _denials.Add(objection.Code);
    }
}
