using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Driving;

/// <summary>Lets one thing happen after another, each as the dice say.</summary>
internal sealed class Driver
{
    private readonly Fleet _fleet;
    private readonly Oracle _oracle;
    private readonly Dice _dice;
    private readonly Agent _agent;
    private readonly IReadOnlyList<(int Weight, Action Act)> _choices;

    public Driver(EventLoop loop, BrokerModel broker, Fleet fleet, Oracle oracle, Trace trace, Dice dice)
    {
        (_fleet, _oracle, _dice) = (fleet, oracle, dice);
        Calls = new(loop, fleet, oracle, trace, dice.Fork());
        var person = new Operator(Calls, dice.Fork());
        _agent = new(Calls, person, broker.Book, broker.Market, dice.Fork());
        var outside = new Outside(loop, broker, trace, dice.Fork());
        _choices =
        [
            (40, _agent.Submit), (6, _agent.SubmitAgain), (8, _agent.Cancel), (1, _agent.CancelAll), (9, _agent.Replace), (7, _agent.Close), (2, _agent.CloseAll), (2, _agent.Reconcile),
            (1, person.Halt), (1, person.Flatten), (2, Kill),
            (6, outside.MovePrice), (8, outside.FillSomething), (2, outside.EndSomething), (4, outside.PlaceForeign), (1, outside.FreezeQuotes)
        ];
    }

    public Calls Calls { get; }

    public void Next()
    {
        var point = _dice.Below(_choices.Sum(choice => choice.Weight));
        foreach (var (weight, act) in _choices)
        {
            point -= weight;
            if (point >= 0)
                continue;
            act();
            return;
        }
    }

    /// <summary>It works again: that, too, is seen only by using it.</summary>
    public void TryEach() => _agent.TryEach();

    private void Kill()
    {
        var copy = _dice.Pick(_fleet.Running);
        _oracle.Killed(copy, "anywhere");
        copy.Kill();
    }
}
