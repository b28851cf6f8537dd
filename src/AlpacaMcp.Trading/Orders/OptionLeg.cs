using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Orders;

/// <summary>One contract of a multi-leg order.</summary>
public sealed record OptionLeg
{
    /// <summary>OCC symbol, such as AAPL260618C00250000.</summary>
    public required string Symbol { get; init; }

    public required OrderSide Side { get; init; }

    /// <summary>Contracts in one unit of the order; whole.</summary>
    public required decimal RatioQty { get; init; }

    public required PositionIntent PositionIntent { get; init; }

    internal bool IsBuy => Side == OrderSide.Buy;
}
