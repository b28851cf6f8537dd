namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>One execution of an order.</summary>
/// <param name="Price">Price per unit in USD.</param>
/// <param name="Qty">Quantity of this execution, positive.</param>
/// <param name="PositionQty">Signed position after it.</param>
internal sealed record OrderFill(decimal Price, decimal Qty, decimal PositionQty);
