using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Driving;

/// <summary>The server copies that run now. A killed one is followed by a new process in its place.</summary>
internal sealed class Fleet
{
    private readonly Func<int, ServerCopy> _start;
    private readonly List<ServerCopy> _running = [];
    private int _started;

    public Fleet(EventLoop loop, BrokerModel broker, Oracle oracle, Dice dice, HistoryPlan plan, int copies)
    {
        _start = number => new(number, loop, broker, oracle, dice.Fork(), plan);
        for (var i = 0; i < copies; i++)
            _running.Add(_start(_started++));
    }

    public IReadOnlyList<ServerCopy> Running => _running;

    public void Replace(ServerCopy copy)
    {
        copy.Kill();
        _running[_running.IndexOf(copy)] = _start(_started++);
    }
}
