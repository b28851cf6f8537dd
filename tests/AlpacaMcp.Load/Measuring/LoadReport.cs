using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HdrHistogram;

namespace AlpacaMcp.Load.Measuring;

/// <summary>Prints a run as tables, and keeps it as JSON lines.</summary>
internal sealed class LoadReport(TextWriter output, TextWriter lines)
{
    private readonly List<Objective> _objectives = [];

    /// <summary>A sentence for whoever reads the terminal.</summary>
    public void Say(string sentence) => output.WriteLine(sentence);

    /// <summary>One stretch: its latencies by tool, its answers, and the server's process.</summary>
    public void Add(Measured measured)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{measured.Where}, {measured.PerSecond:0} calls/s: {measured.Replies.Total} calls in {measured.Took.TotalSeconds:0.0} s, {measured.Replies}"));
        output.WriteLine($"  {"ms",-28}{"calls",8}{"p50",10}{"p90",10}{"p99",10}{"p99.9",10}{"max",10}");
        foreach (var (tool, histogram) in measured.Latencies.ByTool)
            Write(measured, tool, histogram);
        foreach (var (_, histogram) in measured.Lags.ByTool.Take(1))
            Write(measured, "(sent late by)", histogram);
        foreach (var (code, count) in measured.Replies.All)
            Keep(new ReplyLine(measured.Where, measured.PerSecond, code, count), LoadJson.Default.ReplyLine);
        Add(measured, measured.Samples);
    }

    /// <summary>An objective; whether it is met decides the exit code.</summary>
    public void Add(Objective objective)
    {
        _objectives.Add(objective);
        Keep(new ObjectiveLine(objective.Name, objective.Observed, objective.AtLeast, objective.AtMost, objective.IsMet), LoadJson.Default.ObjectiveLine);
    }

    /// <summary>The objectives and their sum; returns the process's exit code.</summary>
    public int Close()
    {
        output.WriteLine();
        foreach (var objective in _objectives)
            output.WriteLine(objective);
        var failed = _objectives.Count(objective => !objective.IsMet);
        output.WriteLine($"{_objectives.Count - failed} passed, {failed} failed");
        return failed == 0 && _objectives.Count > 0 ? 0 : 1;
    }

    private void Write(Measured measured, string tool, HistogramBase histogram)
    {
        double At(double percentile) => Latencies.Milliseconds(histogram, percentile);
        var line = new LatencyLine(measured.Where, measured.PerSecond, tool, histogram.TotalCount, At(50), At(90), At(99), At(99.9), At(100)) { Histogram = HistogramText.Of(histogram) };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tool,-28}{line.Count,8}{line.P50,10:0.0}{line.P90,10:0.0}{line.P99,10:0.0}{line.P999,10:0.0}{line.Max,10:0.0}"));
        Keep(line, LoadJson.Default.LatencyLine);
    }

    private void Add(Measured measured, IReadOnlyList<ProcessSample> samples)
    {
        foreach (var sample in samples)
            Keep(new ProcessLine(measured.Where, measured.PerSecond, sample.At.TotalSeconds, sample.ResidentMegabytes, sample.Handles, sample.Threads, sample.Processor.TotalSeconds), LoadJson.Default.ProcessLine);
        if (samples is [var first, .., var last])
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  the server: {first.ResidentMegabytes:0} MB to {last.ResidentMegabytes:0} MB, at most {samples.Max(sample => sample.ResidentMegabytes):0}; handles {first.Handles} to {last.Handles}; threads {first.Threads} to {last.Threads}; {(last.Processor - first.Processor) / (last.At - first.At):0.00} cores"));
    }

    private void Keep<T>(T line, JsonTypeInfo<T> type) => lines.WriteLine(JsonSerializer.Serialize(line, type));
}
