namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What only few orders have: a group, a predecessor, a successor, an end other than the fill. All others share one without any of it.</summary>
internal sealed record OrderTies
{
    public static OrderTies None { get; } = new();

    public DateTimeOffset? CanceledAt { get; init; }

    public DateTimeOffset? ExpiredAt { get; init; }

    public DateTimeOffset? ReplacedAt { get; init; }

    public DateTimeOffset? RestsUntil { get; init; }

    public Guid? ReplacedBy { get; init; }

    public Guid? Replaces { get; init; }

    public Guid? Group { get; init; }

    public decimal? HighWaterMark { get; init; }

    public decimal? RatioQty { get; init; }
}
