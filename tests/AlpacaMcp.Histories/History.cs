using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Histories;

/// <summary>One whole life of a few servers and a broker, on one thread, in model time, from nothing but its plan.</summary>
internal sealed class History : IDisposable
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
    private readonly RiskPolicy _policy;
    private readonly JournalFolder _folder;
    private readonly JournalRows _rows;
    private readonly Fleet _fleet;
    private readonly int _most;
    private int _judged;

    private History(HistoryPlan plan)
    {
        _plan = plan;
        _dice = new(plan.Seed);
        _loop = new(StartOf(_dice));
        _trace = new(_loop, plan.InWords);
        _oracle = new(_trace, _tally);
        _broker = new(_loop, _dice.Fork(), _oracle);
        _policy = Limits.Of(_dice);
        _folder = new(plan);
        _rows = new(_folder);
        _oracle.Watch(Invariants());
        _most = _dice.Between(1, 5);
        var around = new Surroundings(plan, _policy, _loop, _broker, _oracle, _trace, new(), _folder, _dice.Pick([0, 0, 0.3, 2]), plan.OnFile ? _dice.Pick([0, 0, 1, 10]) : 0);
        _fleet = new(around, _dice.Fork(), _dice.Pick([1, 1, 1, 2, 2, 3]));
        _judged = _fleet.Started;
        _driver = new(_loop, _broker, _fleet, _oracle, _trace, _dice.Fork());
    }

    /// <summary>Runs it on a thread of its own: continuations come back inline and the stack may grow deep.</summary>
    public static HistoryResult Run(HistoryPlan plan)
    {
        HistoryResult? result = null;
        var thread = new Thread(() => result = RunHere(plan), maxStackSize: 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        return result!; // the thread has ended
    }

    public void Dispose()
    {
        _fleet.Dispose();
        _rows.Dispose();
        _folder.Dispose();
    }

    private static HistoryResult RunHere(HistoryPlan plan)
    {
        using var history = new History(plan);
        return history.Run();
    }

    private IEnumerable<IInvariant> Invariants() =>
    [
        new AtMostOne(_plan.Times),
        new NoneLost(_broker.Book, _rows),
        new NoFalseAnswer(_broker.Book, _broker.Weather),
        new BooksBalance(_rows),
        new RiskConserved(_broker.Book, _broker.Market, _policy),
        new Frozen(),
        new Converges(_broker.Weather, _rows),
        new HaltHolds(_rows, _folder),
    ];

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
        RunUntil(_loop.Now + MostForAnAnswer, () => _driver.Calls.InFlight.Count < _most && _driver.Calls.CanBeMade);
        _driver.Next();
        RunFor(Gap());
        if (_fleet.Started > _judged)
            _oracle.Recovered();
        _judged = _fleet.Started;
    }

    private void End()
    {
        if (_plan.Mode == HistoryMode.Liveness)
            _broker.Weather.Clear();
        _fleet.Bury();
        RunUntil(_loop.Now + MostForAnAnswer, () => _driver.Calls.InFlight.Count == 0);
        if (_driver.Calls.InFlight.Count > 0 && _loop.Stray is null)
            _oracle.Fail("I6", $"no answer within {MostForAnAnswer}: {string.Join(", ", _driver.Calls.InFlight)}");
        RunFor(_plan.Mode == HistoryMode.Liveness ? MostToSettle : Weather.Latest);
        if (_plan.Mode == HistoryMode.Liveness)
            Try();
        _oracle.AtEnd();
    }

    private void Try()
    {
        _driver.TryEach();
        RunUntil(_loop.Now + MostForAnAnswer, () => _driver.Calls.InFlight.Count == 0);
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
        < 88 => dice.Between(20, 25),
        < 96 => dice.Between(25, 60),
        < 99 => dice.Between(60, 140),
        _ => dice.Between(140, 200),
    };
}
