using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What the broker said, read in one round: orders before positions, so that a fill in between is counted twice rather than never.</summary>
internal sealed record RiskSnapshot
{
    /// <summary>The journal's mark taken before the first read.</summary>
    public required long Mark { get; init; }

    /// <summary>Open orders, and recent ones of our own that were unsettled when the round began.</summary>
    public required IReadOnlyList<Order> Orders { get; init; }

    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Account equity, USD; null when unreadable.</summary>
    public required decimal? Equity { get; init; }

    /// <summary>Null when the broker's clock is unreadable.</summary>
    public required MarketMoment? Market { get; init; }

    public required ReferencePrice Price { get; init; }

    /// <summary>The same without one order. A leg takes its whole exit group with it: the group counts once, and the changed leg stands for it.</summary>
    internal RiskSnapshot Without(Guid? orderId) => orderId is null
        ? this
        : this with { Orders = [.. Orders.Where(o => o.Id != orderId && o.Legs.All(leg => leg.Id != orderId))] };
}
