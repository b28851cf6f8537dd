using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Watchlists;

/// <summary>A named, ordered list of assets.</summary>
internal sealed record Watchlist(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, IReadOnlyList<Instrument> Assets);
