namespace AlpacaMcp.Api.Locates;

/// <summary>What it costs now to locate shares of a stock.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/listlocatequotes"/>
public sealed record LocateQuote
{
    /// <summary>The stock.</summary>
    public required string Symbol { get; init; }

    /// <summary>Shares that can be located.</summary>
    public required long AvailableQty { get; init; }

    /// <summary>Fee for a share, in dollars; null when there are none.</summary>
    public decimal? Price { get; init; }

    /// <summary>When it was quoted.</summary>
    public required DateTimeOffset QuotedAt { get; init; }
}
