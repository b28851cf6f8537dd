using System.Globalization;
using BenchmarkDotNet.Reports;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>One line of the table of allocations.</summary>
/// <param name="Part">What part of the product it is of.</param>
/// <param name="Work">What was done.</param>
/// <param name="Nanoseconds">Its mean time; null when it did not run.</param>
/// <param name="Bytes">What it allocated, on every thread; null when it did not run.</param>
internal sealed record AllocationRow(string Part, string Work, double? Nanoseconds, long? Bytes)
{
    public bool Ran => Nanoseconds is not null && Bytes is not null;

    public static IReadOnlyList<AllocationRow> Of(IEnumerable<BenchmarkReport> reports) =>
    [
        .. reports.Select(report => new AllocationRow(
            report.BenchmarkCase.Descriptor.Type.Name.Replace("Suite", "", StringComparison.Ordinal).ToLowerInvariant(),
            report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
            report.ResultStatistics?.Mean,
            report.Success ? report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) : null)),
    ];

    public override string ToString() => $"| {Part} | {Work} | {Time(Nanoseconds)} | {Memory(Bytes)} |";

    private static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => "",
        >= 1e6 => Digits(nanoseconds.Value / 1e6, "ms"),
        _ => Digits(nanoseconds.Value / 1e3, "µs"),
    };

    private static string Memory(long? bytes) => bytes switch
    {
        null => "",
        >= 1_000_000 => Digits(bytes.Value / 1e6, "MB"),
        _ => Digits(bytes.Value / 1e3, "KB"),
    };

    private static string Digits(double value, string unit) => $"{value.ToString(value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture)} {unit}";
}
