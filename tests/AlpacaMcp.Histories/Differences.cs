namespace AlpacaMcp.Histories;

/// <summary>Runs one plan twice: whatever does not come from the seed shows as a difference.</summary>
internal static class Differences
{
    /// <returns>Where the two runs part, with what came before; null when they are one.</returns>
    public static string? Find(HistoryPlan plan)
    {
        var (first, second) = (History.Run(plan with { InWords = true }), History.Run(plan with { InWords = true }));
        if (first.Hash == second.Hash)
            return null;
        var at = first.Lines.Zip(second.Lines).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"seed {plan.Seed} ({plan.Mode}) runs differently the second time:\n{string.Join('\n', first.Lines.Take(at).TakeLast(8))}\n1 {first.Lines.ElementAtOrDefault(at)}\n2 {second.Lines.ElementAtOrDefault(at)}";
    }
}
