namespace AlpacaMcp.Trading.Previews;

/// <summary>What would become of an order if it were placed now.</summary>
public sealed record OrderPreview
{
    /// <summary>False when Alpaca could not accept the order, whatever the limits.</summary>
    public required bool IsValid { get; init; }

    /// <summary>Every reason why it would not be sent; empty when it would.</summary>
    public required IReadOnlyList<Objection> Objections { get; init; }

    /// <summary>Every risk rule's answer; empty when there was nothing to judge by.</summary>
    public IReadOnlyList<RuleVerdict> Verdicts { get; init; } = [];

    /// <summary>True when the order can only shrink a position, every open order counted as filled.</summary>
    public bool IsReducing { get; init; }

    /// <summary>Shares, coins or contracts; of a notional order as many as its money buys.</summary>
    public decimal? Qty { get; init; }

    /// <summary>Price per share or coin that it would likely trade at; of contracts what a unit costs, negative when it brings money.</summary>
    public decimal? Price { get; init; }

    /// <summary>USD at that price, negative when it brings money.</summary>
    public decimal? Cost { get; init; }

    /// <summary>USD at the worst price it can trade at, as the limits count it.</summary>
    public decimal? WorstCost { get; init; }

    /// <summary>Of an option order: what it adds at most to what can be lost; null when there is no bound.</summary>
    public decimal? LossAdded { get; init; }

    /// <summary>Best bid, per share; null without a quote.</summary>
    public decimal? Bid { get; init; }

    /// <summary>Best ask.</summary>
    public decimal? Ask { get; init; }

    /// <summary>Age of the quote in exchange time.</summary>
    public TimeSpan? QuoteAge { get; init; }

    /// <summary>The positions that it changes.</summary>
    public IReadOnlyList<PositionChange> Changes { get; init; } = [];

    /// <summary>What the caller should know about how it was judged.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static OrderPreview Refused(bool isValid, params IReadOnlyList<Objection> objections) => new() { IsValid = isValid, Objections = objections };
}
