using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix;

/// <summary>Prints each cell when it is over, and the sums at the end.</summary>
internal sealed class Report(TextWriter output)
{
    private readonly Lock _gate = new();
    private readonly List<CellResult> _results = [];

    public void Add(CellResult result)
    {
        lock (_gate)
        {
            _results.Add(result);
            output.WriteLine(result);
            foreach (var line in result.IsOk ? [] : result.Traces)
                output.WriteLine($"         {line}");
        }
    }

    /// <summary>The sums; returns the process's exit code.</summary>
    public int Close(TimeSpan took)
    {
        lock (_gate)
        {
            var failed = _results.Count(result => !result.IsOk);
            foreach (var result in _results.Where(result => !result.IsOk))
                output.WriteLine(result);
            foreach (var kill in _results.Where(result => result.Cell.Kill != KillPoint.None).GroupBy(result => result.Cell.Kill).OrderBy(group => group.Key))
                output.WriteLine($"{Words.Of(kill.Key)}: {kill.Count(result => result.HasDied)} of {kill.Count()} died there, under {kill.Where(result => result.HasDied).Select(result => result.Cell.Fault).Distinct().Count()} faults");
            output.WriteLine($"{_results.Count} cells in {took.TotalSeconds:0} s");
            output.WriteLine($"duplicates {Count(FindingKind.Duplicate)}, lost {Count(FindingKind.Lost)}, false answers {Count(FindingKind.FalseAnswer)}");
            output.WriteLine($"{_results.Count - failed} passed, {failed} failed");
            return failed == 0 && _results.Count > 0 ? 0 : 1;
        }
    }

    private int Count(FindingKind kind) => _results.Sum(result => result.Findings.Count(finding => finding.Kind == kind));
}
