using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>Which contracts are wanted; null is any.</summary>
internal sealed record OptionFilter
{
    public IReadOnlyList<Instrument> Underlyings { get; init; } = OptionContracts.Underlyings;

    /// <summary>Those that can still be traded, or those that have expired.</summary>
    public bool Expired { get; init; }

    public DateOnly From { get; init; } = DateOnly.MinValue;

    public DateOnly To { get; init; } = DateOnly.MaxValue;

    public decimal LowestStrike { get; init; }

    public decimal HighestStrike { get; init; } = decimal.MaxValue;

    public OptionType? Type { get; init; }

    /// <summary>Symbols up to this one are on earlier pages.</summary>
    public string After { get; init; } = "";
}
