using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Dollar amounts are whole cents; halves round away from zero.</summary>
internal static class Cents
{
    /// <summary>What a quantity is worth at a price: the one place where both become money.</summary>
    public static decimal Of(Instrument instrument, decimal qty, decimal price) => Round(qty * price * instrument.Multiplier);

    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
