namespace AlpacaMcp.Server.Mcp.Replies.Charts;

/// <summary>What a picture shows, in a few numbers; the picture stands beside it. Prices of candles, dollars of an account.</summary>
internal sealed record ChartReply
{
    public required string Kind { get; init; }

    /// <summary>Where the account is; of equity and positions.</summary>
    public string? Environment { get; init; }

    public string? Account { get; init; }

    public string? Symbol { get; init; }

    /// <summary>Where and when the bars were read.</summary>
    public PriceHeading? Prices { get; init; }

    public string? Timeframe { get; init; }

    /// <summary>How many bars, points or slices.</summary>
    public required int Count { get; init; }

    /// <summary>The beginning of the first, UTC; of a day of equity its date.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The beginning of the last.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The first bar's open, or the first equity.</summary>
    public decimal? First { get; init; }

    /// <summary>The last bar's close, or the last equity.</summary>
    public decimal? Last { get; init; }

    public decimal? High { get; init; }

    public decimal? Low { get; init; }

    /// <summary>From first to last, 0-100.</summary>
    public decimal? ChangePercent { get; init; }

    /// <summary>The deepest fall below a highest value before, 0-100 and negative.</summary>
    public decimal? DrawdownPercent { get; init; }

    public IReadOnlyList<SliceView>? Slices { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }
}
