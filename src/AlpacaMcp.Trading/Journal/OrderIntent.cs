using System.Text.Json.Serialization;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Trading.Journal;

/// <summary>One decision to send an order, with the risk it reserves until the broker's own lists show it.</summary>
internal sealed record OrderIntent
{
    public required string ClientOrderId { get; init; }

    public IntentKind Kind { get; init; }

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

    /// <summary>New York day of the decision in exchange time; null when the clock was unreadable.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Hash of the limits it was judged by.</summary>
    public string PolicyHash { get; init; } = "";

    /// <summary>The order at the broker whose place it takes.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The client_order_id of the order that it replaces.</summary>
    public string? TakesOverFrom { get; init; }

    /// <summary>USD that the replaced order still reserves. The day's sum counts only what goes beyond it.</summary>
    public decimal TakesOver { get; init; }

    /// <summary>Of an exercise: contracts held before it.</summary>
    public decimal? Held { get; init; }

    /// <summary>Of a locate: those of the stock that there were before it.</summary>
    public IReadOnlyList<Guid>? Known { get; init; }

    /// <summary>The account's latest activities, of each kind that an exercise is settled from, before it was sent.</summary>
    public IReadOnlyList<string>? KnownActivities { get; init; }

    /// <summary>The process that sends it: while that lives, nobody else settles it.</summary>
    public string Owner { get; init; } = "";

    [JsonIgnore]
    public IntentState State { get; init; } = IntentState.Sending;

    /// <summary>What it had done when it was over.</summary>
    [JsonIgnore]
    public IntentEnd? End { get; init; }

    /// <summary>The journal's mark of the commit.</summary>
    [JsonIgnore]
    public long BegunMark { get; init; }

    /// <summary>The journal's mark of the last change of state.</summary>
    [JsonIgnore]
    public long ChangedMark { get; init; }
}
