namespace AlpacaMcp.Simulator.Faults;

/// <summary>A fault and how often it still strikes.</summary>
internal sealed class ScheduledFault(IFault fault, FaultRule rule)
{
    public IFault Fault => fault;

    public FaultRule Rule => rule;

    public int ToSkip { get; private set; } = rule.Skip;

    public int Left { get; private set; } = rule.Times;

    public bool Meets(string method, string path, string? body)
    {
        if (Left == 0 || !rule.Covers(method, path, body))
            return false;
        if (ToSkip > 0)
        {
            ToSkip--;
            return false;
        }
        Left--;
        return true;
    }
}
