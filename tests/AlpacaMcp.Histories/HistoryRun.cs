using System.Globalization;
using AlpacaMcp.Histories.Judging;

namespace AlpacaMcp.Histories;

/// <summary>Many histories, a few at a time, and what came of them.</summary>
internal sealed class HistoryRun(int parallel)
{
    private readonly Lock _adding = new();
    private readonly List<HistoryResult> _broken = [];

    public IReadOnlyList<HistoryResult> Broken => _broken;

    public Tally Tally { get; } = new();

    public int Count { get; private set; }

    /// <summary>Operations of the shortest history.</summary>
    public int Shortest { get; private set; } = int.MaxValue;

    /// <summary>Operations of the longest.</summary>
    public int Longest { get; private set; }

    /// <summary>Of all traces together, in whatever order they ended.</summary>
    public ulong Hash { get; private set; }

    public void Run(IEnumerable<HistoryPlan> plans) =>
        Parallel.ForEach(plans, new ParallelOptions { MaxDegreeOfParallelism = parallel }, (plan, state) =>
        {
            Add(History.Run(plan));
            if (_broken.Count > 20)
                state.Stop(); // Enough to look at.
        });

    /// <summary>The same history again, in words: what a failure prints.</summary>
    public static string Explain(HistoryResult result, int lines = 60)
    {
        var again = History.Run(result.Plan with { InWords = true });
        var end = result.Broken is { } broken ? $"broke {broken.Invariant}: {broken.What}" : "kept every promise";
        var same = again.Hash == result.Hash ? "" : "\nTHE SAME SEED RAN DIFFERENTLY THE SECOND TIME.";
        return string.Create(CultureInfo.InvariantCulture, $"""
            seed {result.Plan.Seed} ({result.Plan.Mode}) {end}{same}
            {string.Join('\n', again.Lines.TakeLast(lines))}
            """);
    }

    private void Add(HistoryResult result)
    {
        lock (_adding)
        {
            Count++;
            Hash += result.Hash;
            (Shortest, Longest) = (Math.Min(Shortest, result.Operations), Math.Max(Longest, result.Operations));
            Tally.Add(result.Tally);
            Tally.Count("operations", result.Operations);
            if (result.Broken is not null)
                _broken.Add(result);
        }
    }
}
