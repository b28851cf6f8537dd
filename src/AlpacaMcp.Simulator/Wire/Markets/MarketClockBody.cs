using AlpacaMcp.Simulator.Exchange.Markets;

namespace AlpacaMcp.Simulator.Wire.Markets;

/// <summary>One clock of GET /v3/clock, in the market's own time.</summary>
internal sealed record MarketClockBody
{
    public required MarketBody Market { get; init; }

    public required string Timestamp { get; init; }

    public required bool IsMarketDay { get; init; }

    public required string NextMarketOpen { get; init; }

    public required string NextMarketClose { get; init; }

    public required string Phase { get; init; }

    public required string PhaseUntil { get; init; }

    public static MarketClockBody Of(MarketClock clock) => new()
    {
        Market = MarketBody.Of(clock.Market),
        Timestamp = clock.At.ToNewYork(),
        IsMarketDay = clock.IsMarketDay,
        NextMarketOpen = clock.NextOpen.ToNewYork(),
        NextMarketClose = clock.NextClose.ToNewYork(),
        Phase = clock.Phase.Phase,
        PhaseUntil = clock.Phase.Until.ToNewYork(),
    };
}
