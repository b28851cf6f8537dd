using System.Reflection;
using System.Runtime.CompilerServices;
using AlpacaMcp.Benchmarks.Suites;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Loggers;

namespace AlpacaMcp.Load.Tests.Suites;

/// <summary>Each suite runs under the benchmarks' runner; what it yields stands in the tests beside.</summary>
public sealed class SuiteRunTests
{
    [Fact]
    public void Every_benchmark_runs_and_tells_its_time_and_its_bytes()
    {
        var log = new AccumulationLogger();

        var rows = AllocationRow.Of(SuiteRun.Reports(SuiteConfig.Once, log));

        Assert.Equal(Written().Count, rows.Count);
        Assert.All(rows, row => Assert.True(row is { Nanoseconds: > 0, Bytes: > 0 }, $"{row}\n{log.GetLog()}"));
    }

    [Fact]
    public void The_page_has_a_row_for_every_benchmark()
    {
        var page = File.ReadAllText(Path.Combine(Root(), "docs/figures.md"));

        Assert.Equal(Written(), AllocationTable.Read(page).Select(row => row.Work));
    }

    [Fact]
    public void Every_suite_is_in_the_list()
    {
        var suites = typeof(SuiteRun).Assembly.GetTypes().Where(type => type.GetMethods().Any(IsBenchmark));

        Assert.Equal(suites.Select(suite => suite.Name).Order(StringComparer.Ordinal), SuiteRun.All.Select(suite => suite.Name).Order(StringComparer.Ordinal));
    }

    private static List<string?> Written() => [.. SuiteRun.All.SelectMany(suite => suite.GetMethods().Where(IsBenchmark)).Select(method => method.GetCustomAttribute<BenchmarkAttribute>()?.Description)];

    private static bool IsBenchmark(MethodInfo method) => method.IsDefined(typeof(BenchmarkAttribute));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../.."));
}
