namespace AlpacaMcp.Api.Screener;

/// <summary>How much a stock was traded today.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/mostactives"/>
public sealed record ActiveStock
{
    /// <summary>The ticker.</summary>
    public required string Symbol { get; init; }

    /// <summary>Shares.</summary>
    public required decimal Volume { get; init; }

    /// <summary>How many trades.</summary>
    public required long TradeCount { get; init; }
}
