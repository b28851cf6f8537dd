namespace AlpacaMcp.Api.Orders;

/// <summary>One contract of a multi-leg order to place.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/postorder"/>
public sealed record NewOrderLeg
{
    /// <summary>The contract, as <c>AAPL260320C00190000</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>Contracts in one unit of the order: a whole number above 0. The ratios of an order have no common divisor.</summary>
    public required decimal RatioQty { get; init; }

    /// <summary>Buy or sell.</summary>
    public required OrderSide Side { get; init; }

    /// <summary>Whether it opens or closes.</summary>
    public required PositionIntent PositionIntent { get; init; }
}
