namespace AlpacaMcp.Api.Locates;

/// <summary>A wish for shares to sell short.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/createlocates"/>
public sealed record NewLocate
{
    /// <summary>The stock.</summary>
    public required string Symbol { get; init; }

    /// <summary>How many shares; a multiple of 100.</summary>
    public required long Qty { get; init; }

    /// <summary>Whether fewer shares than that are refused. Default: false.</summary>
    public bool? AllOrNone { get; init; }

    /// <summary>Most to pay for a share, in dollars; null accepts any fee.</summary>
    public decimal? LimitPrice { get; init; }
}
