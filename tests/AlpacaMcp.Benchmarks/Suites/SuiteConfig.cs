using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AlpacaMcp.Benchmarks.Suites;

/// <summary>How the suites are run: in this process, so that nothing is generated, restored or built, and with what each call allocates.</summary>
internal static class SuiteConfig
{
    /// <summary>Three iterations of a quarter of a second each: bytes hold, a time is a hint; all of it takes less than two minutes.</summary>
    public static Job Short { get; } = Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(250));

    /// <summary>Each once: says that it runs, and not how fast.</summary>
    public static Job Once { get; } = Job.Dry;

    /// <param name="job">How often.</param>
    /// <param name="logger">Hears what goes on.</param>
    /// <param name="filter">A part of the names to run, * for anything; null runs all.</param>
    public static IConfig Of(Job job, ILogger logger, string? filter = null)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(logger)
            .WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared))
            .HideColumns("InvocationCount", "UnrollFactor")
            .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "alpaca-mcp-suites"));
        // Of one look nobody takes the time for a figure, so the build may be any.
        config = job == Once ? config.WithOption(ConfigOptions.DisableOptimizationsValidator, true) : config;
        return filter is null ? config : config.AddFilter(new GlobFilter([$"*{filter}*"]));
    }
}
