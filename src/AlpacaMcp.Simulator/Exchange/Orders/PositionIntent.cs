namespace AlpacaMcp.Simulator.Exchange.Orders;

internal enum PositionIntent
{
    BuyToOpen,
    BuyToClose,
    SellToOpen,
    SellToClose,
}
