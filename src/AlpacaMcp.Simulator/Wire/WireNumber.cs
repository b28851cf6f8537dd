using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Wire;

/// <summary>The trading API writes decimals as strings without trailing zeros and instants in RFC 3339.</summary>
internal static class WireNumber
{
    public static string ToWire(this decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The same number without trailing zeros, where it is written as a number.</summary>
    public static decimal Trimmed(this decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>An average price, rounded to nine decimals, halves to even.</summary>
    public static string ToWirePrice(this decimal average) => decimal.Round(average, 9, MidpointRounding.ToEven).ToWire();

    public static string ToWire(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Clocks and the newer calendar alone speak New York time.</summary>
    public static string ToNewYork(this DateTimeOffset instant) =>
        NewYorkTime.FromUtc(instant).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string ToWire(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
