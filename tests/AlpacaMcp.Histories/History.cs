using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories;

/// <summary>One whole life of a few servers and a broker, on one thread, in model time, from nothing but its plan.</summary>
internal sealed class History
{
    private static readonly TimeSpan MostForAnAnswer = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan MostToSettle = TimeSpan.FromSeconds(60);

    private readonly HistoryPlan _plan;
    private readonly Dice _dice;
    private readonly EventLoop _loop;
    private readonly Trace _trace;
    private readonly Tally _tally = new();
    private readonly Oracle _oracle;
    private readonly BrokerModel _broker;
    private readonly Driver _driver;
    private readonly int _most;

    private History(HistoryPlan plan)
    {
        _plan = plan;
        _dice = new(plan.Seed);
        _loop = new(StartOf(_dice));
        _trace = new(_loop, plan.InWords);
        _oracle = new(_trace, _tally);
        _broker = new(_loop, _dice.Fork(), _oracle);
        _oracle.Watch(
            new AtMostOne(plan.Times), new NoFalseAnswer(_broker.Book, _broker.Weather), new RiskConserved(_broker.Book, _broker.Market, plan.Policy), new Frozen());
        _most = _dice.Between(1, 5);
        var fleet = new Fleet(_loop, _broker, _oracle, _dice.Fork(), plan, copies: 1);
        _driver = new(_loop, _broker, fleet, _oracle, _trace, _dice.Fork());
    }

    /// <summary>Runs it on a thread of its own: continuations come back inline and the stack may grow deep.</summary>
    public static HistoryResult Run(HistoryPlan plan)
    {
        HistoryResult? result = null;
        var thread = new Thread(() => result = new History(plan).Run(), maxStackSize: 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return result!; // the thread has ended
    }

    private HistoryResult Run()
    {
        var operations = LengthOf(_dice);
        try
        {
            for (var i = 0; i < operations && _oracle.Violation is null; i++)
                Operate();
            End();
        }
        catch (Exception e) // The harness broke: that fails the history like a broken promise, with its seed.
        {
            _oracle.Fail("model", e.ToString());
        }

        if (_loop.Stray is { } stray)
            _oracle.Fail("model", $"Something ran on another thread:\n{stray}");
        return new(_plan, _oracle.Violation, _trace.Hash, operations, _tally, _trace.Lines);
    }

    private void Operate()
    {
        RunUntil(_loop.Now + MostForAnAnswer, () => _driver.InFlight < _most);
        _driver.Next();
        RunFor(Gap());
        _oracle.AfterStep();
    }

    private void End()
    {
        if (_plan.Mode == HistoryMode.Liveness)
            _broker.Weather.Clear();
        RunUntil(_loop.Now + MostForAnAnswer, () => _driver.InFlight == 0);
        if (_driver.InFlight > 0 && _loop.Stray is null)
            _oracle.Fail("I6", $"no answer within {MostForAnAnswer}: {string.Join(", ", _driver.Operations.Where(o => !o.IsOver && !o.IsLost))}");
        RunFor(_plan.Mode == HistoryMode.Liveness ? MostToSettle : Weather.Latest);
        _oracle.AtEnd();
    }

    private void RunFor(TimeSpan time)
    {
        var until = _loop.Now + time;
        RunUntil(until, () => false);
        _loop.PassTo(until);
    }

    private void RunUntil(DateTimeOffset then, Func<bool> isDone)
    {
        while (_oracle.Violation is null && _loop.Stray is null && !isDone() && _loop.Step(then))
            continue;
    }

    private TimeSpan Gap() => _dice.Below(100) switch
    {
        < 50 => _dice.Milliseconds(0, 20),
        < 82 => _dice.Milliseconds(0, 500),
        < 96 => _dice.Milliseconds(500, 8_000),
        _ => _dice.Milliseconds(8_000, 60_000),
    };

    /// <summary>Mostly a summer Wednesday in the session; sometimes close to its end, to midnight in New York, or on a Sunday.</summary>
    private static DateTimeOffset StartOf(Dice dice) => dice.Below(100) switch
    {
        < 80 => new(2026, 7, 15, 15, 0, 0, TimeSpan.Zero),
        < 90 => new(2026, 7, 15, 19, 59, 0, TimeSpan.Zero),
        < 95 => new(2026, 7, 16, 3, 59, 0, TimeSpan.Zero),
        _ => new(2026, 7, 19, 15, 0, 0, TimeSpan.Zero),
    };

    /// <summary>20 to 200, most of them short: a short history that fails is soon understood.</summary>
    private static int LengthOf(Dice dice) => dice.Below(100) switch
    {
        < 70 => dice.Between(20, 40),
        < 92 => dice.Between(40, 80),
        < 98 => dice.Between(80, 140),
        _ => dice.Between(140, 200),
    };
}
