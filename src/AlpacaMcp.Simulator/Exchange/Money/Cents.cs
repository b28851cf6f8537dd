namespace AlpacaMcp.Simulator.Exchange.Money;

/// <summary>Dollar amounts are whole cents; halves round away from zero.</summary>
internal static class Cents
{
    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
