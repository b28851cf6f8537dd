using System.ComponentModel;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>One leg of a strategy to look at: contracts, or shares of their underlying.</summary>
internal sealed record StrategyLeg
{
    public required string Symbol { get; init; }

    public required OrderSide Side { get; init; }

    [Description("Contracts (default 1) or shares.")]
    public decimal? Qty { get; init; }

    [Description("As qty.")]
    public decimal? RatioQty { get; init; }

    [Description("Per share, instead of the quote.")]
    public decimal? Price { get; init; }
}
