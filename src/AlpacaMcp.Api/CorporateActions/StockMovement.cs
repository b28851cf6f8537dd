namespace AlpacaMcp.Api.CorporateActions;

/// <summary>Shares that a reorganization hands out for shares held.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
public sealed record StockMovement
{
    /// <summary>What is received.</summary>
    public string? Symbol { get; init; }

    /// <summary>Its CUSIP.</summary>
    public string? Cusip { get; init; }

    /// <summary>Its ISIN.</summary>
    public string? Isin { get; init; }

    /// <summary>Shares received.</summary>
    public decimal? NewRate { get; init; }

    /// <summary>Shares given up.</summary>
    public decimal? SourceRate { get; init; }
}
