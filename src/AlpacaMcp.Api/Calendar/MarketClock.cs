namespace AlpacaMcp.Api.Calendar;

/// <summary>The exchange's clock.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/legacyclock"/>
public sealed record MarketClock
{
    /// <summary>What time it is at the exchange, with New York's offset.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Whether regular trading is on.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>When regular trading opens next.</summary>
    public required DateTimeOffset NextOpen { get; init; }

    /// <summary>When regular trading closes next.</summary>
    public required DateTimeOffset NextClose { get; init; }
}
