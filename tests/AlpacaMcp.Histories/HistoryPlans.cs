namespace AlpacaMcp.Histories;

/// <summary>Which histories make up a run: one in four ends in good weather, one in nine is on a file.</summary>
internal static class HistoryPlans
{
    public static IEnumerable<HistoryPlan> Of(ulong from, int count) => Enumerable.Range(0, count).Select(i => Of(from + (ulong)i));

    public static HistoryPlan Of(ulong seed) => new(seed, seed % 4 == 0 ? HistoryMode.Liveness : HistoryMode.Safety) { OnFile = seed % 9 == 0 };
}
