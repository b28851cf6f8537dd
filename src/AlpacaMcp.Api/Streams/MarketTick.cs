using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.Streams;

/// <summary>One message about one symbol: exactly one of a quote, a trade and a bar.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/real-time-stock-pricing-data"/>
public sealed record MarketTick
{
    /// <summary>The symbol: <c>AAPL</c>, <c>BTC/USD</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>A new best bid and ask.</summary>
    public Quote? Quote { get; init; }

    /// <summary>A trade.</summary>
    public Trade? Trade { get; init; }

    /// <summary>A minute that has ended.</summary>
    public Bar? Bar { get; init; }
}
