namespace AlpacaMcp.Api.Screener;

/// <summary>How far a price moved today, from the close of the day before.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/movers"/>
public sealed record Mover
{
    /// <summary>Ticker or crypto pair.</summary>
    public required string Symbol { get; init; }

    /// <summary>The move in percent, 0-100; negative for losers.</summary>
    public required decimal PercentChange { get; init; }

    /// <summary>The move in the price's currency.</summary>
    public required decimal Change { get; init; }

    /// <summary>The price now.</summary>
    public required decimal Price { get; init; }
}
