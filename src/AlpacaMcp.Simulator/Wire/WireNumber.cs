using System.Globalization;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>The trading API writes decimals as strings without trailing zeros.</summary>
internal static class WireNumber
{
    public static string ToWire(this decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The same number without trailing zeros, where it is written as a number.</summary>
    public static decimal Trimmed(this decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>An average price, rounded to nine decimals, halves to even.</summary>
    public static string ToWirePrice(this decimal average) => decimal.Round(average, 9, MidpointRounding.ToEven).ToWire();
}
