using System.Globalization;

namespace AlpacaMcp.Matrix.Halts;

/// <summary>The sums of a drill.</summary>
internal static class HaltSums
{
    /// <summary>Prints them; returns the process's exit code.</summary>
    public static int Print(IReadOnlyList<TripResult> results, TimeSpan grace, TimeSpan took, TextWriter output)
    {
        foreach (var way in results.GroupBy(result => result.Trip.Way).OrderBy(group => group.Key))
            output.WriteLine(Line(way.Key.ToString(), [.. way]));
        var commits = results.Select(result => result.Committing).OfType<TimeSpan>().ToList();
        output.WriteLine($"{commits.Count} of them committed, from the server's own hearing of the request, after p50 {Text(Percentile(commits, 50))}, p99 {Text(Percentile(commits, 99))}, most {Text(Most(commits))}");
        var late = results.SelectMany(result => result.Late).ToList();
        output.WriteLine($"in flight: {late.Count} orders arrived after the halt was in force, the latest by {Text(Most(late))}; allowed are the marker (p99 {Text(Percentile([.. results.Select(r => r.Marker)], 99))}, most {Text(Most([.. results.Select(r => r.Marker)]))}) and {Text(grace)}");
        output.WriteLine($"{results.Count} trips ({results.Count(result => result.Trip.Copies > 1)} with two servers) in {took.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s, {results.Sum(result => result.Before)} orders before the halts");
        output.WriteLine($"begun after the halt {results.Sum(result => result.Violations.Count)}");
        var failed = results.Count(result => !result.IsOk);
        output.WriteLine($"{results.Count - failed} passed, {failed} failed");
        return failed == 0 && results.Count > 0 ? 0 : 1;
    }

    private static string Line(string way, IReadOnlyList<TripResult> results)
    {
        var spans = results.Select(result => result.Halting).ToList();
        return $"{way}: {results.Count} halts, from request to return p50 {Text(Percentile(spans, 50))}, p99 {Text(Percentile(spans, 99))}, most {Text(Most(spans))}";
    }

    internal static TimeSpan Percentile(IReadOnlyList<TimeSpan> spans, int percent) =>
        spans.Count == 0 ? TimeSpan.Zero : spans.Order().ElementAt(Math.Min(spans.Count - 1, (int)Math.Ceiling(spans.Count * percent / 100m) - 1));

    private static TimeSpan Most(IReadOnlyList<TimeSpan> spans) => spans.Count == 0 ? TimeSpan.Zero : spans.Max();

    private static string Text(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0.0} ms");
}
