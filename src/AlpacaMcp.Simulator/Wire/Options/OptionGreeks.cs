using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Wire.Options;

/// <summary>The greeks of a snapshot: theta per calendar day, vega and rho per percentage point.</summary>
internal sealed record OptionGreeks(decimal Delta, decimal Gamma, decimal Rho, decimal Theta, decimal Vega)
{
    private const int Decimals = 10;

    public static OptionGreeks Of(Greeks greeks) =>
        new(Number(greeks.Delta), Number(greeks.Gamma), Number(greeks.Rho), Number(greeks.Theta), Number(greeks.Vega));

    /// <summary>To ten decimals, to even.</summary>
    public static decimal Number(double value) => decimal.Round((decimal)value, Decimals, MidpointRounding.ToEven);
}
