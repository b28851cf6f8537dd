using System.Globalization;

namespace AlpacaMcp.Server.Charts;

/// <summary>How numbers stand beside a chart.</summary>
internal static class ChartNumbers
{
    /// <summary>The label of a scale: as many decimals as its span needs.</summary>
    /// <param name="span">From its lower to its upper end.</param>
    /// <param name="sign">What stands before: $ or nothing.</param>
    internal static Func<double, string> Scale(decimal span, string sign)
    {
        var form = span switch { >= 40 => "#,##0", >= 0.4m => "#,##0.00", >= 0.004m => "#,##0.0000", _ => "#,##0.00000000" };
        return value => $"{(value < 0 ? "-" : "")}{sign}{Math.Abs(value).ToString(form, CultureInfo.InvariantCulture)}";
    }

    /// <summary>A price with cents at least, and with what it has beyond.</summary>
    internal static string Price(decimal value, string sign) => $"{(value < 0 ? "-" : "")}{sign}{Math.Abs(value).ToString("#,##0.00######", CultureInfo.InvariantCulture)}";

    /// <summary>Money, rounded half away from zero to cents.</summary>
    internal static string Money(decimal value, string sign) => $"{(value < 0 ? "-" : "")}{sign}{Math.Abs(value).ToString("#,##0.00", CultureInfo.InvariantCulture)}";

    /// <summary>0-100, with its sign where it is a change.</summary>
    internal static string Percent(decimal value, bool isChange = true) => value.ToString(isChange ? "+0.00;-0.00;0.00" : "0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>12,300,000 is 12.3M.</summary>
    internal static string Short(double value) => value switch
    {
        >= 1e9 => Rounded(value / 1e9) + "B",
        >= 1e6 => Rounded(value / 1e6) + "M",
        >= 1e3 => Rounded(value / 1e3) + "K",
        _ => Rounded(value),
    };

    private static string Rounded(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
