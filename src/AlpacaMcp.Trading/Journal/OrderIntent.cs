using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal;

/// <summary>One decision to send an order, with the risk it reserves until the broker's own lists show it.</summary>
internal sealed record OrderIntent
{
    public required string ClientOrderId { get; init; }

    /// <summary>Every parameter that makes the order what it is: the same id with other terms is refused.</summary>
    public required OrderTerms Terms { get; init; }

    /// <summary>Symbol as positions spell it (no slash); of a multi-leg order no symbol, but a name.</summary>
    public required string Symbol { get; init; }

    public required bool IsBuy { get; init; }

    public required decimal Qty { get; init; }

    /// <summary>USD at the worst price.</summary>
    public required decimal Notional { get; init; }

    /// <summary>Of an option order: what it opens and closes.</summary>
    public OpenOptions? Options { get; init; }

    public required bool IsReducing { get; init; }

    /// <summary>System time of the decision.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    public IntentState State { get; init; } = IntentState.Sending;

    /// <summary>The journal's mark of the commit.</summary>
    public long BegunMark { get; init; }

    /// <summary>The journal's mark of the last change of state.</summary>
    public long ChangedMark { get; init; }
}
