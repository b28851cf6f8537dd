using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>What is measured of trading.</summary>
public static class DeskMeasures
{
    /// <summary>The meter to listen to.</summary>
    public const string Meter = "AlpacaMcp.Trading";

    private static readonly Label s_kind = new("kind", [DeskWords.Order, DeskWords.Replace, DeskWords.Close, DeskWords.Exercise, DeskWords.Lapse, DeskWords.Locate]);
    private static readonly Label s_outcome = new("outcome", [.. Words.Of<OutcomeKind>(), DeskWords.Repeated]);

    internal static Measure Orders { get; } = new(
        "alpaca_mcp.order.outcomes", MeasureKind.Counter, "{order}", "What became of what the desk was asked for; repeated means that an earlier order's state was answered and nothing was sent.",
        Label.Account, s_kind, s_outcome);

    internal static Measure Durations { get; } = new("alpaca_mcp.order.duration", MeasureKind.Histogram, "s", "From the wish to its answer: judging, committing, the broker, settling.", Label.Account, s_kind, s_outcome);

    internal static Measure Denials { get; } = new(
        "alpaca_mcp.order.denials", MeasureKind.Counter, "{objection}", "Objections by code; an order that is denied has one or more.", Label.Account, new("code", [.. RiskCodes.Meanings.Keys, .. DeskWords.OtherCodes, Label.Other]));

    internal static Measure Repeats { get; } = new(
        "alpaca_mcp.order.repeats", MeasureKind.Counter, "{order}", "Duplicates blocked: the same order a moment ago, or the same client_order_id.", Label.Account, new("reason", [DeskWords.SameOrder, DeskWords.SameId]));

    internal static Measure Ends { get; } = new(
        "alpaca_mcp.order.ends", MeasureKind.Counter, "{order}", "Orders that are over, by the broker's last word on them.", Label.Account, new("status", ["filled", "canceled", "expired", "replaced", "rejected", Label.Other]));

    internal static Measure Settled { get; } = new(
        "alpaca_mcp.order.settlements", MeasureKind.Counter, "{order}", "Unknown orders whose fate was found out later.", Label.Account, new("found", [DeskWords.Found, DeskWords.Absent]));

    internal static Measure Unknown { get; } = new("alpaca_mcp.order.unknown.count", MeasureKind.Gauge, "{order}", "Orders that may or may not be at the broker.", Label.Account);

    internal static Measure UnknownAge { get; } = new("alpaca_mcp.order.unknown.age", MeasureKind.Gauge, "s", "Since the oldest of them was decided; 0 without one.", Label.Account);

    internal static Measure State { get; } = new("alpaca_mcp.trading.state", MeasureKind.Gauge, "{state}", "0 active, 1 reducing, 2 halted.", Label.Account);

    internal static Measure Stops { get; } = new("alpaca_mcp.trading.stops", MeasureKind.Gauge, "{stop}", "1 while the cause holds trading back: halts and breakers.", Label.Account, new("cause", StopCauses.All));

    internal static Measure Headroom { get; } = new(
        "alpaca_mcp.limit.headroom", MeasureKind.Gauge, "{ratio}", "What is left of a limit, 0 to 1, as far as known without asking the broker.", Label.Account, new("limit", DeskWords.Limits));

    internal static Measure HeadroomAge { get; } = new("alpaca_mcp.limit.age", MeasureKind.Gauge, "s", "Since the broker was last read for limits on positions and open orders; nothing before.", Label.Account);

    internal static Measure HaltDuration { get; } = new("alpaca_mcp.halt.duration", MeasureKind.Histogram, "s", "From the wish to halt until nothing could leave any more.", Label.Account);

    internal static Measure ReconcileLag { get; } = new("alpaca_mcp.reconcile.lag", MeasureKind.Gauge, "s", "How long a comparison of broker and journal has been due, since the start or since one of them or the clock failed; 0 when none is.", Label.Account);

    internal static Measure ReconcileAge { get; } = new("alpaca_mcp.reconcile.age", MeasureKind.Gauge, "s", "Since broker and journal were last compared; nothing before.", Label.Account);

    internal static Measure Findings { get; } = new(
        "alpaca_mcp.reconcile.findings", MeasureKind.Counter, "{order}", "Orders that broker and journal do not agree on.", Label.Account, new("finding", [DeskWords.Orphan, DeskWords.Ambiguous]));

    internal static Measure MonitorOverdue { get; } = new("alpaca_mcp.monitor.overdue", MeasureKind.Gauge, "s", "How long losses should have been looked at again and were not; 0 while all is well.", Label.Account);

    internal static Measure ClockSkew { get; } = new("alpaca_mcp.clock.skew", MeasureKind.Gauge, "s", "How far the broker's clock is off this machine's, either way; 0 where the exchange's own time is used.", Label.Account);

    internal static Measure Approvals { get; } = new("alpaca_mcp.approval.waiting", MeasureKind.Gauge, "{approval}", "Orders that wait for a person.", Label.Account);

    internal static Measure Usable { get; } = new("alpaca_mcp.journal.usable", MeasureKind.Gauge, "{state}", "1 while the journal can be read and its last write succeeded, otherwise 0.", Label.Account);

    internal static Measure Transactions { get; } = new(
        "alpaca_mcp.journal.transaction.duration", MeasureKind.Histogram, "s", "One transaction with its wait for a turn.", Label.Account, new("outcome", [DeskWords.Committed, DeskWords.Failed]));

    internal static Measure Commits { get; } = new("alpaca_mcp.journal.commit.duration", MeasureKind.Histogram, "s", "Its commit alone: the wait for the disk (fsync).", Label.Account);

    internal static Measure Failures { get; } = new("alpaca_mcp.journal.failures", MeasureKind.Counter, "{failure}", "Reads and writes of the journal that did not succeed.", Label.Account, new("operation", [DeskWords.Read, DeskWords.Write]));

    internal static Measure EmergencyLines { get; } = new(
        "alpaca_mcp.journal.emergency_lines", MeasureKind.Counter, "{line}", "What was noted in the emergency file because the journal could not be written, or was lost even there.", Label.Account, new("outcome", [DeskWords.Noted, DeskWords.Lost]));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Orders, Durations, Denials, Repeats, Ends, Settled, Unknown, UnknownAge, State, Stops, Headroom, HeadroomAge, HaltDuration, ReconcileLag, ReconcileAge, Findings,
        MonitorOverdue, ClockSkew, Approvals, Usable, Transactions, Commits, Failures, EmergencyLines,
    ];
}
