using System.Text.Json.Serialization;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Orders;

/// <summary>Where an order stands in its life.</summary>
/// <param name="Value">The text on the wire. Text that is not among <see cref="Known"/> is kept as it came.</param>
/// <seealso href="https://docs.alpaca.markets/docs/orders-at-alpaca#order-lifecycle"/>
[JsonConverter(typeof(WireValueConverter<OrderStatus>))]
public readonly record struct OrderStatus(string Value) : IWireValue<OrderStatus>
{
    /// <summary>Received and routed; can fill.</summary>
    public static OrderStatus New { get; } = new("new");

    /// <summary>Some of it has filled; the rest can still fill.</summary>
    public static OrderStatus PartiallyFilled { get; } = new("partially_filled");

    /// <summary>All of it has filled.</summary>
    public static OrderStatus Filled { get; } = new("filled");

    /// <summary>Cannot fill any more today.</summary>
    public static OrderStatus DoneForDay { get; } = new("done_for_day");

    /// <summary>Canceled; what filled before stays filled.</summary>
    public static OrderStatus Canceled { get; } = new("canceled");

    /// <summary>Ended by its time in force.</summary>
    public static OrderStatus Expired { get; } = new("expired");

    /// <summary>Replaced by another order.</summary>
    public static OrderStatus Replaced { get; } = new("replaced");

    /// <summary>Waits for the venue to confirm a cancel; can still fill.</summary>
    public static OrderStatus PendingCancel { get; } = new("pending_cancel");

    /// <summary>Waits for the venue to confirm a replacement; can still fill.</summary>
    public static OrderStatus PendingReplace { get; } = new("pending_replace");

    /// <summary>Received by Alpaca, not routed yet.</summary>
    public static OrderStatus Accepted { get; } = new("accepted");

    /// <summary>Routed, not confirmed by the venue yet.</summary>
    public static OrderStatus PendingNew { get; } = new("pending_new");

    /// <summary>Received by the venue and being priced.</summary>
    public static OrderStatus AcceptedForBidding { get; } = new("accepted_for_bidding");

    /// <summary>A trade is guaranteed but has not happened yet.</summary>
    public static OrderStatus Stopped { get; } = new("stopped");

    /// <summary>Refused by Alpaca or the venue.</summary>
    public static OrderStatus Rejected { get; } = new("rejected");

    /// <summary>Suspended; cannot fill for now.</summary>
    public static OrderStatus Suspended { get; } = new("suspended");

    /// <summary>Done for the day, settlement still being worked out.</summary>
    public static OrderStatus Calculated { get; } = new("calculated");

    /// <summary>A leg that waits for its sibling or parent.</summary>
    public static OrderStatus Held { get; } = new("held");

    /// <inheritdoc/>
    public static IReadOnlyList<string> Known { get; } =
    [
        New.Value, PartiallyFilled.Value, Filled.Value, DoneForDay.Value, Canceled.Value,
        Expired.Value, Replaced.Value, PendingCancel.Value, PendingReplace.Value, Accepted.Value,
        PendingNew.Value, AcceptedForBidding.Value, Stopped.Value, Rejected.Value, Suspended.Value,
        Calculated.Value, Held.Value
    ];

    /// <inheritdoc/>
    public string Value { get => field ?? ""; } = WireText.OrNull(Value);

    /// <summary>Whether nothing can happen to the order any more: filled, canceled, expired, rejected or replaced.</summary>
    public bool IsTerminal => Value is "filled" or "canceled" or "expired" or "rejected" or "replaced";

    /// <summary>Whether the order may still fill. A status we do not know counts as open.</summary>
    public bool IsOpen => !IsTerminal;

    /// <inheritdoc/>
    public static OrderStatus From(string value) => new(value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;
}
