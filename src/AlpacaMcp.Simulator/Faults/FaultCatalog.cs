namespace AlpacaMcp.Simulator.Faults;

/// <summary>Every fault there is.</summary>
public static class FaultCatalog
{
    /// <summary>The types that can be scheduled, by name.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(DelayResponse), typeof(DropRequest), typeof(GarbageBody), typeof(HideOrder),
        typeof(LoseResponse), typeof(StatusAfter), typeof(StatusBefore),
    ];
}
