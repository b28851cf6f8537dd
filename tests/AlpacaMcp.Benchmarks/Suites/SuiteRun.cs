using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>The verb <c>suites [FILTER] [--write]</c>: what a call of each part costs in time and bytes; with --write the table goes into docs/figures.md.</summary>
internal static class SuiteRun
{
    private const string Page = "docs/figures.md";

    public static IReadOnlyList<Type> All { get; } = [typeof(CallSuite), typeof(ArgumentSuite), typeof(RiskSuite), typeof(ReplySuite), typeof(MatchingSuite)];

    /// <summary>The exit code: 0 when everything that was asked for ran.</summary>
    public static int Run(string[] arguments)
    {
        var (filters, write) = (arguments.Except(["--write"]).ToList(), arguments.Contains("--write"));
        if (filters.Count > 1 || (write && (filters.Count > 0 || !File.Exists(Page))))
        {
            Console.Error.WriteLine($"suites [FILTER], or suites --write where {Page} is");
            return 2;
        }

        var rows = AllocationRow.Of(Reports(SuiteConfig.Short, ConsoleLogger.Default, filters.SingleOrDefault()));
        if (write)
            File.WriteAllText(Page, AllocationTable.Replace(File.ReadAllText(Page), rows));
        return rows.Count > 0 && rows.All(row => row.Ran) ? 0 : 1;
    }

    public static IReadOnlyList<BenchmarkReport> Reports(Job job, ILogger logger, string? filter = null)
    {
        var config = SuiteConfig.Of(job, logger, filter);
        return [.. BenchmarkRunner.Run([.. All], config).SelectMany(summary => summary.Reports).OrderBy(report => All.ToList().IndexOf(report.BenchmarkCase.Descriptor.Type))];
    }
}
