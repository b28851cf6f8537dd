using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What the broker said, read in one round: orders before positions, so that a fill in between is counted twice rather than never.</summary>
internal sealed record RiskSnapshot
{
    /// <summary>The journal's mark taken before the first read.</summary>
    public required long Mark { get; init; }

    /// <summary>The journal's mark taken after the last read: what began later cannot be in it.</summary>
    public required long EndMark { get; init; }

    /// <summary>Open orders, and recent ones of our own that were unsettled when the round began.</summary>
    public required IReadOnlyList<Order> Orders { get; init; }

    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Account equity, USD; null when unreadable.</summary>
    public required decimal? Equity { get; init; }

    /// <summary>Null when the broker's clock is unreadable.</summary>
    public required MarketMoment? Market { get; init; }

    public required ReferencePrice Price { get; init; }
}
