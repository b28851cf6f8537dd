namespace AlpacaMcp.Api.Positions;

/// <summary>A position's values in dollars, for an account in another currency.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
public sealed record UsdPositionValues
{
    /// <summary>Average price paid.</summary>
    public decimal? AvgEntryPrice { get; init; }

    /// <summary>Total paid.</summary>
    public decimal? CostBasis { get; init; }

    /// <summary>Present price.</summary>
    public decimal? CurrentPrice { get; init; }

    /// <summary>Price at the last close.</summary>
    public decimal? LastdayPrice { get; init; }

    /// <summary>Present value.</summary>
    public decimal? MarketValue { get; init; }

    /// <summary>Profit since entry.</summary>
    public decimal? UnrealizedPl { get; init; }

    /// <summary>Profit since entry, as a fraction.</summary>
    public decimal? UnrealizedPlpc { get; init; }

    /// <summary>Profit today.</summary>
    public decimal? UnrealizedIntradayPl { get; init; }

    /// <summary>Profit today, as a fraction.</summary>
    public decimal? UnrealizedIntradayPlpc { get; init; }

    /// <summary>Price change today, as a fraction.</summary>
    public decimal? ChangeToday { get; init; }
}
