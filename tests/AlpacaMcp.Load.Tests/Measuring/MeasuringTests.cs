using AlpacaMcp.Load.Measuring;
using AlpacaMcp.Load.Runs;
using HdrHistogram;
using HdrHistogram.Utilities;

namespace AlpacaMcp.Load.Tests.Measuring;

public sealed class MeasuringTests
{
    [Fact]
    public void A_percentile_is_that_of_the_times_within_a_thousandth()
    {
        var latencies = new Latencies();
        for (var milliseconds = 1; milliseconds <= 1_000; milliseconds++)
            latencies.Add("tool", TimeSpan.FromMilliseconds(milliseconds));

        var all = latencies.ByTool.First(pair => pair.Key == Latencies.All).Value;

        Assert.Equal(1_000, all.TotalCount);
        Assert.InRange(Latencies.Milliseconds(all, 50), 499, 501);
        Assert.InRange(Latencies.Milliseconds(all, 99), 989, 991);
        Assert.InRange(Latencies.Milliseconds(all, 100), 999, 1_001);
    }

    [Fact]
    public void A_kept_histogram_is_read_back_as_it_was()
    {
        var latencies = new Latencies();
        latencies.Add("tool", TimeSpan.FromMilliseconds(12));
        latencies.Add("tool", TimeSpan.FromSeconds(3));

        var kept = HistogramText.Of(latencies.ByTool.First().Value);
        var read = HistogramEncoding.DecodeFromCompressedByteBuffer(ByteBuffer.Allocate(Convert.FromBase64String(kept)), 0);

        Assert.Equal(2, read.TotalCount);
        Assert.InRange(Latencies.Milliseconds(read, 100), 2_997, 3_003);
    }

    [Fact]
    public void This_process_has_memory_handles_and_threads()
    {
        var sample = ProcessSample.Read(Environment.ProcessId, TimeSpan.Zero);

        Assert.NotNull(sample);
        Assert.InRange(sample.ResidentBytes, 1_000_000, long.MaxValue);
        Assert.InRange(sample.Handles, 3, int.MaxValue);
        Assert.InRange(sample.Threads, 1, int.MaxValue);
    }

    [Fact]
    public void A_process_that_is_gone_has_none() => Assert.Null(ProcessSample.Read(int.MaxValue, TimeSpan.Zero));

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(1.01, 1.82)]
    public void What_grows_each_second_is_seen(double each, double ratio)
    {
        var samples = Enumerable.Range(0, 100).Select(n => new ProcessSample(TimeSpan.FromSeconds(n), (long)(1e8 * Math.Pow(each, n)), 10, 1, TimeSpan.Zero)).ToList();

        Assert.Equal(ratio, Slope.Ratio(samples, sample => sample.ResidentBytes), tolerance: 0.01);
    }

    [Fact]
    public void Too_few_samples_meet_no_objective() => Assert.False(new Objective("memory", Slope.Ratio([], sample => sample.ResidentBytes), AtMost: 2).IsMet);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void None_means_none(double observed, bool met) => Assert.Equal(met, Objective.None("lost", observed).IsMet);
}
