namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Quantities have at most nine decimals; excess ones are cut off.</summary>
internal static class Quantity
{
    public static decimal Truncate(decimal qty) => decimal.Round(qty, 9, MidpointRounding.ToZero);

    public static decimal Buys(decimal money, decimal price) => Truncate(money / price);
}
