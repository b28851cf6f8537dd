namespace AlpacaMcp.Simulator.Faults;

/// <summary>The order is accepted, but look-ups and lists do not show it yet.</summary>
public sealed class HideOrder : IFault
{
    /// <summary>Hidden for a span of exchange time.</summary>
    public HideOrder(TimeSpan duration) => Duration = duration;

    /// <summary>Hidden from the next look-ups, lists included.</summary>
    public HideOrder(int lookups) => Lookups = lookups;

    internal TimeSpan? Duration { get; }

    internal int Lookups { get; }

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Http.Features.Set(this);
        return context.ProcessAsync();
    }
}
