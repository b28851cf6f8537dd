using System.Globalization;

namespace AlpacaMcp.Benchmarks;

/// <summary>One measured value beside what it should be.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Target">The bound it should keep; null where there is none.</param>
internal sealed record Figure(string Name, double Value, string Unit, Target? Target = null)
{
    public override string ToString()
    {
        var value = Value.ToString(Value < 10 ? "0.00" : "#,0", CultureInfo.InvariantCulture);
        var judged = Target is null ? "" : $"{(Target.Keeps(Value) ? "ok  " : "MISS")} ({Target})";
        return $"{Name,-58} {value,12} {Unit,-10} {judged}".TrimEnd();
    }
}
