using AlpacaMcp.Simulator.Exchange.Activities;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>Money that came and went other than by trades, by type and window.</summary>
internal sealed class Cashflows(IReadOnlyList<Activity> booked, IReadOnlyList<HistoryWindow> windows)
{
    private const string All = "ALL";

    /// <summary>A row for each type asked for; for ALL, for each type that occurs.</summary>
    public SortedDictionary<string, decimal[]> Of(IReadOnlyList<string> types)
    {
        var flows = new SortedDictionary<string, decimal[]>(StringComparer.Ordinal);
        var named = types.Contains(All) ? booked.Where(InSomeWindow).Select(activity => activity.Type).Distinct() : types;
        foreach (var type in named)
            flows[type] = [.. windows.Select(window => Sum(type, window))];
        return flows;
    }

    private bool InSomeWindow(Activity activity) => activity.NonTrade is { NetAmount: not 0 } && windows.Any(window => IsIn(activity, window));

    private decimal Sum(string type, HistoryWindow window) =>
        booked.Where(activity => ActivityTypes.Covers(type, activity.Type) && IsIn(activity, window)).Sum(activity => activity.NonTrade?.NetAmount ?? 0);

    private static bool IsIn(Activity activity, HistoryWindow window) => activity.At > window.From && activity.At <= window.Until;
}
