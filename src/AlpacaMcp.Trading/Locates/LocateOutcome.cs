using AlpacaMcp.Api.Locates;

namespace AlpacaMcp.Trading.Locates;

/// <summary>What became of one wish for shares. Exactly one answer, never a guess.</summary>
public sealed record LocateOutcome
{
    public required OutcomeKind Kind { get; init; }

    /// <summary>The broker's locate, when it exists; it may itself be rejected.</summary>
    public Locate? Locate { get; init; }

    /// <summary>Every reason for <see cref="OutcomeKind.Invalid"/> or <see cref="OutcomeKind.Denied"/>.</summary>
    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The broker's words for <see cref="OutcomeKind.Rejected"/>.</summary>
    public BrokerRejection? Rejection { get; init; }

    /// <summary>Facts the caller should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static LocateOutcome Unknown { get; } = new() { Kind = OutcomeKind.Unknown };

    internal static LocateOutcome NotPlaced { get; } = new() { Kind = OutcomeKind.NotPlaced };

    internal static LocateOutcome Placed(Locate locate, params IReadOnlyList<string> notes) => new() { Kind = OutcomeKind.Placed, Locate = locate, Notes = notes };

    internal static LocateOutcome Refused(OutcomeKind kind, IReadOnlyList<Objection> objections) => new() { Kind = kind, Objections = objections };

    internal static LocateOutcome Rejected(BrokerRejection rejection) => new() { Kind = OutcomeKind.Rejected, Rejection = rejection };
}
