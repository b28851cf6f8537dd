using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>One leg of a multi-leg order as a tool takes it.</summary>
internal sealed record OptionLegArgument
{
    public required string Symbol { get; init; }
    public required decimal RatioQty { get; init; }
    public required PositionIntent PositionIntent { get; init; }
    public OrderSide? Side { get; init; }

    /// <summary>The intent names the side; a side that is given too must be the same, which the validator sees to.</summary>
    internal OptionLeg Read() => new()
    {
        Symbol = Symbols.Upper(Symbol),
        Side = Side ?? (PositionIntent == PositionIntent.BuyToOpen || PositionIntent == PositionIntent.BuyToClose ? OrderSide.Buy : OrderSide.Sell),
        RatioQty = RatioQty,
        PositionIntent = PositionIntent,
    };
}
