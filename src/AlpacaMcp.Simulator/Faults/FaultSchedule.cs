namespace AlpacaMcp.Simulator.Faults;

/// <summary>The faults still to come; the first scheduled one that covers a request meets it.</summary>
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
        lock (_gate)
            _faults.Add(new ScheduledFault(fault, rule));
    }

    /// <summary>Forgets all faults; held responses are let go.</summary>
    public void Clear()
    {
        ReleaseAll();
        lock (_gate)
            _faults.Clear();
    }

    internal IFault? Take(string method, string path)
    {
        lock (_gate)
            return _faults.FirstOrDefault(fault => fault.Meets(method, path))?.Fault;
    }

    internal void ReleaseAll()
    {
        lock (_gate)
            _faults.ForEach(fault => fault.Fault.Release());
    }
}
