using System.Globalization;

namespace AlpacaMcp.Benchmarks;

/// <summary>A bound from above or below.</summary>
internal sealed record Target(double Bound, bool IsLeast)
{
    public static Target AtLeast(double bound) => new(bound, IsLeast: true);

    public static Target AtMost(double bound) => new(bound, IsLeast: false);

    public bool Keeps(double value) => IsLeast ? value >= Bound : value <= Bound;

    public override string ToString() => $"{(IsLeast ? ">=" : "<=")} {Bound.ToString("#,0.##", CultureInfo.InvariantCulture)}";
}
