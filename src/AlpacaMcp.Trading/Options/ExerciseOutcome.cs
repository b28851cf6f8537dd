using AlpacaMcp.Api.OptionData;

namespace AlpacaMcp.Trading.Options;

/// <summary>What became of an instruction for bought contracts.</summary>
public sealed record ExerciseOutcome
{
    /// <summary><see cref="OutcomeKind.Placed"/> when it was carried out.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>The contract; null when the position was not found.</summary>
    public OptionSymbol? Contract { get; init; }

    /// <summary>Contracts it is about.</summary>
    public decimal Qty { get; init; }

    public IReadOnlyList<Objection> Objections { get; init; } = [];

    /// <summary>The broker's words for <see cref="OutcomeKind.Rejected"/>.</summary>
    public BrokerRejection? Rejection { get; init; }

    internal static ExerciseOutcome Denied(params IReadOnlyList<Objection> objections) => new() { Kind = OutcomeKind.Denied, Objections = objections };
}
