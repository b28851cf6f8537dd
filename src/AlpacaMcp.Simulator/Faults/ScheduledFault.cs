namespace AlpacaMcp.Simulator.Faults;

/// <summary>A fault and how often it still strikes.</summary>
internal sealed class ScheduledFault(IFault fault, FaultRule rule)
{
    private int _toSkip = rule.Skip;
    private int _left = rule.Times;

    public IFault Fault => fault;

    public bool Meets(string method, string path)
    {
        if (_left == 0 || !rule.Covers(method, path))
            return false;
        if (_toSkip > 0)
        {
            _toSkip--;
            return false;
        }
        _left--;
        return true;
    }
}
