using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading;

/// <summary>What became of one intent. Exactly one answer, never a guess.</summary>
public sealed record OrderOutcome
{
    public required OutcomeKind Kind { get; init; }

    /// <summary>The id the broker knows the intent by; null when nothing was sent.</summary>
    public string? ClientOrderId { get; init; }

    /// <summary>The broker's order, when it exists.</summary>
    public Order? Order { get; init; }

    /// <summary>Every reason for <see cref="OutcomeKind.Invalid"/> or <see cref="OutcomeKind.Denied"/>.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The broker's words for <see cref="OutcomeKind.Rejected"/>.</summary>
    public BrokerRejection? Rejection { get; init; }

    /// <summary>Facts the caller should know, such as "priced from the last trade".</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why an earlier order's state is answered and nothing was sent; null when that is not so.</summary>
    internal string? Repeats { get; init; }

    internal static OrderOutcome Placed(Order order, params IReadOnlyList<string> notes) =>
        new() { Kind = OutcomeKind.Placed, ClientOrderId = order.ClientOrderId, Order = order, Notes = notes };

    internal static OrderOutcome Invalid(IReadOnlyList<Objection> objections) =>
        new() { Kind = OutcomeKind.Invalid, Objections = objections };

    internal static OrderOutcome Denied(params IReadOnlyList<Objection> objections) =>
        new() { Kind = OutcomeKind.Denied, Objections = objections };

    internal static OrderOutcome Rejected(string clientOrderId, BrokerRejection rejection) =>
        new() { Kind = OutcomeKind.Rejected, ClientOrderId = clientOrderId, Rejection = rejection };

    internal static OrderOutcome NotPlaced(string clientOrderId) =>
        new() { Kind = OutcomeKind.NotPlaced, ClientOrderId = clientOrderId };

    internal static OrderOutcome Unknown(string clientOrderId) =>
        new() { Kind = OutcomeKind.Unknown, ClientOrderId = clientOrderId };
}
