using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix;

/// <summary>Plays cells, two at a time.</summary>
internal static class CellRuns
{
    private const int AtOnce = 2;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    /// <summary>Plays all and prints; returns the process's exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<Cell> cells, TextWriter output, CancellationToken cancellationToken)
    {
        var (began, report) = (TimeProvider.System.GetTimestamp(), new Report(output));
        var lanes = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(cells, lanes, async (cell, token) => report.Add(await PlayAsync(cell, token)));
        return report.Close(TimeProvider.System.GetElapsedTime(began));
    }

    /// <summary>A cell that breaks off has failed; the others go on.</summary>
    private static async Task<CellResult> PlayAsync(Cell cell, CancellationToken cancellationToken)
    {
        using var longest = new CancellationTokenSource(s_longest, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellationToken);
        try
        {
            return await CellRun.PlayAsync(cell, either.Token);
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            return new(cell, [new(FindingKind.Other, $"broke off: {broken}")], s_longest);
        }
    }
}
