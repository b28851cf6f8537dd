namespace AlpacaMcp.Simulator.Faults;

/// <summary>The faults still to come; the first scheduled one that covers a request meets it.</summary>
/// <remarks>Faults that strike before the body is read come before all others, in their order.</remarks>
public sealed class FaultSchedule
{
    private readonly Lock _gate = new();
    private readonly List<ScheduledFault> _faults = [];

    /// <summary>Schedules a fault.</summary>
    public void Add(IFault fault, FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.Times, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(rule.Skip);
        if (!fault.ReadsBody && rule.BodyContains is not null)
            throw new ArgumentException($"{fault.GetType().Name} strikes before the body is read: its rule cannot ask for a body.", nameof(rule));
        lock (_gate)
            _faults.Add(new ScheduledFault(fault, rule));
    }

    /// <summary>Forgets all faults; held responses are let go, and a closed port opens.</summary>
    public void Clear()
    {
        ReleaseAll();
        lock (_gate)
            _faults.Clear();
    }

    /// <summary>The fault that strikes on the head of a request.</summary>
    internal IFault? TakeEarly(string method, string path) =>
        Take(scheduled => !scheduled.Fault.ReadsBody && scheduled.Meets(method, path, body: null));

    /// <summary>The fault that strikes on a whole request.</summary>
    internal IFault? Take(string method, string path, string body) =>
        Take(scheduled => scheduled.Fault.ReadsBody && scheduled.Meets(method, path, body));

    /// <summary>What is scheduled now, oldest first, and what of it is left.</summary>
    internal IReadOnlyList<T> Select<T>(Func<ScheduledFault, T> view)
    {
        lock (_gate)
            return [.. _faults.Select(view)];
    }

    internal void ReleaseAll()
    {
        foreach (var fault in Select(scheduled => scheduled.Fault))
            fault.Release();
    }

    private IFault? Take(Func<ScheduledFault, bool> meets)
    {
        lock (_gate)
            return _faults.FirstOrDefault(meets)?.Fault;
    }
}
