using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Locates;

/// <summary>A request for shares to sell short, and what came of it.</summary>
internal sealed record Locate
{
    public required Guid Id { get; init; }

    public required Instrument Instrument { get; init; }

    public required long RequestedQty { get; init; }

    public required bool AllOrNone { get; init; }

    public required decimal? LimitPrice { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The trading day it is for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Why there are no shares; null when there are.</summary>
    public string? RejectionReason { get; init; }

    public long LocatedQty { get; init; }

    /// <summary>Fee of one share.</summary>
    public decimal Price { get; init; }

    public DateTimeOffset ExpiresAt => LocateDay.End(Day);

    /// <summary>In cents.</summary>
    public decimal TotalFee => Money.Cents.Round(LocatedQty * Price);

    public string StatusAt(DateTimeOffset now) => RejectionReason is not null ? "rejected" : now < ExpiresAt ? "active" : "expired";
}
