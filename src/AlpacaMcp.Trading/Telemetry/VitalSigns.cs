using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>How an account's desk is, as far as this process knows.</summary>
public sealed record VitalSigns
{
    /// <summary>The journal can be read, and its last write succeeded.</summary>
    public required bool IsJournalUsable { get; init; }

    /// <summary>What holds trading back; null while the journal cannot be read.</summary>
    public required TradingState? State { get; init; }

    /// <summary>When each order was decided that may or may not be at the broker; null while that cannot be read.</summary>
    public required IReadOnlyList<DateTimeOffset>? UnknownSince { get; init; }

    /// <summary>Orders that wait for a person; null while that cannot be read.</summary>
    public required int? ApprovalsWaiting { get; init; }

    /// <summary>The limits that something uses up and of which it is known how much.</summary>
    public required IReadOnlyList<LimitLine> Limits { get; init; }
}
