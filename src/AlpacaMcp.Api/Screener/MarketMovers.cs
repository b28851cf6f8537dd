using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.Screener;

/// <summary>What moved most; stocks start anew at the market's open, and until then show the last session.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/movers"/>
public sealed record MarketMovers
{
    /// <summary>Largest gain first.</summary>
    [AllowNull]
    public IReadOnlyList<Mover> Gainers { get; init => field = value ?? []; } = [];

    /// <summary>Largest loss first.</summary>
    [AllowNull]
    public IReadOnlyList<Mover> Losers { get; init => field = value ?? []; } = [];

    /// <summary>Stocks or crypto.</summary>
    public MoverMarket MarketType { get; init; }

    /// <summary>When they were ranked.</summary>
    public DateTimeOffset? LastUpdated { get; init; }
}
