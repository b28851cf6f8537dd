using AlpacaMcp.Server.Analysis.Strategies;

namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>One leg and the price it is reckoned at; prices per share.</summary>
internal sealed record StrategyLegView
{
    private const int Decimals = 2;

    public required string Symbol { get; init; }

    /// <summary>Contracts or shares; negative when sold.</summary>
    public required decimal Qty { get; init; }
    public required decimal Price { get; init; }
    public decimal? Bid { get; init; }
    public decimal? Ask { get; init; }
    public decimal? Mid { get; init; }
    public DateTimeOffset? QuoteTime { get; init; }
    public decimal? ImpliedVolatilityPercent { get; init; }

    internal static StrategyLegView Of(PricedLeg leg) => new()
    {
        Symbol = leg.Wish.Symbol,
        Qty = leg.Wish.Qty,
        Price = leg.Price,
        Bid = leg.Quote?.Bid,
        Ask = leg.Quote?.Ask,
        Mid = leg.Quote?.Mid,
        QuoteTime = leg.Quote?.Time,
        ImpliedVolatilityPercent = leg.Snapshot?.ImpliedVolatility is { } fraction ? Math.Round(fraction * 100, Decimals, MidpointRounding.ToEven) : null,
    };
}
