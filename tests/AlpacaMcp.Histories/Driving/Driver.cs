using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Histories.Driving;

/// <summary>Starts one operation after another, several at once, each as the dice say.</summary>
internal sealed class Driver
{
    private readonly EventLoop _loop;
    private readonly LoopContext _context;
    private readonly Book _book;
    private readonly Fleet _fleet;
    private readonly Oracle _oracle;
    private readonly Trace _trace;
    private readonly Dice _dice;
    private readonly OrderIdeas _ideas;
    private readonly List<Operation> _operations = [];
    private readonly IReadOnlyList<(int Weight, Action Run)> _choices;

    public Driver(EventLoop loop, BrokerModel broker, Fleet fleet, Oracle oracle, Trace trace, Dice dice)
    {
        (_loop, _context, _book, _fleet, _oracle, _trace, _dice) = (loop, new(loop), broker.Book, fleet, oracle, trace, dice);
        _ideas = new(broker.Book, broker.Market, dice.Fork());
        var outside = new Outside(loop, broker, trace, dice.Fork());
        _choices =
        [
            (40, () => Submit(_ideas.Next())), (6, SubmitAgain), (8, Cancel), (1, CancelAll), (9, Replace), (7, Close), (2, CloseAll), (1, Flatten), (2, Reconcile), (1, Halt), (3, Resume), (2, Kill),
            (6, outside.MovePrice), (8, outside.FillSomething), (2, outside.EndSomething), (4, outside.PlaceForeign), (1, outside.FreezeQuotes)
        ];
    }

    public IReadOnlyList<Operation> Operations => _operations;

    public int InFlight => _operations.Count(operation => !operation.IsOver && !operation.IsLost);

    /// <summary>False while every copy is dead and none has come back.</summary>
    public bool CanStart => _fleet.Running.Count > 0;

    public void Next()
    {
        var point = _dice.Below(_choices.Sum(choice => choice.Weight));
        foreach (var (weight, run) in _choices)
        {
            point -= weight;
            if (point >= 0)
                continue;
            run();
            return;
        }
    }

    public void Submit(StockOrder order)
    {
        var force = _dice.Chance(50);
        if (_dice.Chance(4))
            _loop.After(_dice.Milliseconds(20, 300), Halt); // About when its request leaves.
        Start("submit", order, async (copy, token) => [new(await copy.Desk.SubmitAsync(order, force, token))]);
    }

    /// <summary>A small order through each copy, to see whether it may trade.</summary>
    public void TryEach()
    {
        foreach (var running in _fleet.Running.ToList())
            Start("trial", running, _ideas.Small(), async (copy, token) => [new(await copy.Desk.SubmitAsync(_ideas.Small(), forceNew: true, token))]);
    }

    public void Reconcile() => Start("reconcile", null, async (copy, token) =>
    {
        await copy.Watchman.LookAsync(token);
        return [];
    });

    private void SubmitAgain()
    {
        if (_ideas.Again() is { } order)
            Submit(order);
    }

    private void Cancel()
    {
        if (SomeOrder() is { } order)
        {
            Start("cancel", null, async (copy, token) =>
            {
                await copy.Desk.CancelAsync(order.Id, token);
                return [];
            });
        }
    }

    private void CancelAll() => Start("cancel_all", null, async (copy, token) =>
    {
        await copy.Desk.CancelAllAsync(token);
        return [];
    });

    private void Replace()
    {
        if (SomeOrder() is not { } order)
            return;
        var terms = new ReplaceTerms
        {
            Qty = order.Terms.Qty is { } qty && _dice.Chance(70) ? Math.Max(1, Math.Truncate(qty * _dice.Between(5, 18) / 10)) : null,
            LimitPrice = order.Terms.Limit is { } limit && _dice.Chance(60) ? Math.Round(limit * (1 + (_dice.Between(-150, 150) / 10_000m)), 2, MidpointRounding.ToEven) : null,
        };
        Start("replace", null, async (copy, token) => [new(await copy.Replacer.ReplaceAsync(order.Id, terms, token))]);
    }

    private void Close()
    {
        IReadOnlyList<string> all = ["AAPL", "MSFT", "TSLA"];
        List<string> held = [.. all.Where(one => _book.Position(one) != 0)];
        var symbol = _dice.Pick(held.Count > 0 && _dice.Chance(90) ? held : all);
        decimal? percent = _dice.Chance(40) ? _dice.Between(10, 100) : null;
        var cancels = _dice.Chance(40);
        Start("close", null, async (copy, token) => [new(await copy.Closer.CloseAsync(symbol, null, percent, cancels, token))]);
    }

    private void CloseAll()
    {
        var cancels = _dice.Chance(40);
        Start("close_all", null, async (copy, token) => [.. (await copy.BookCloser.CloseAllAsync(cancels, token)).Positions.Select(closed => new Answer(closed.Outcome, closed.Symbol))]);
    }

    /// <summary>Mostly the operator is not long in coming.</summary>
    private void Halt()
    {
        if (_fleet.Running.Count > 0)
            StartHalt();
        if (_dice.Chance(85))
            _loop.After(_dice.Milliseconds(100, 5_000), Resume);
    }

    private void StartHalt() => Start("halt", null, async (copy, token) =>
    {
        await copy.Halts.HaltAsync(StopCause.Agent, "agent", "The agent wants it.", everywhere: false, token);
        return [];
    });

    private void Resume()
    {
        if (_fleet.Running.Count > 0)
            StartResume();
    }

    private void StartResume() => Start("resume", null, async (copy, token) =>
    {
        await copy.Halts.ResumeAsync("The operator wants it.", null, token);
        return [];
    });

    private void Kill()
    {
        var copy = _dice.Pick(_fleet.Running);
        _oracle.Killed(copy, "anywhere");
        copy.Kill();
    }

    private void Flatten()
    {
        var closing = new Closing(ForceNew: _dice.Chance(50), ByOperator: true);
        Start("flatten", null, async (copy, token) => [.. (await copy.BookCloser.CloseAllAsync(true, closing, token)).Select(closed => new Answer(closed.Outcome, closed.Symbol))]);
    }

    private BookedOrder? SomeOrder()
    {
        if (_book.Orders.Count == 0)
            return null;
        var open = _book.Orders.Where(order => order.Now.IsOpen).ToList();
        return open.Count > 0 && _dice.Chance(85) ? _dice.Pick(open) : _dice.Pick(_book.Orders);
    }

    private void Start(string what, TradeOrder? wish, Func<ServerCopy, CancellationToken, Task<IReadOnlyList<Answer>>> act) =>
        Start(what, _dice.Pick(_fleet.Running), wish, act);

    private void Start(string what, ServerCopy on, TradeOrder? wish, Func<ServerCopy, CancellationToken, Task<IReadOnlyList<Answer>>> act)
    {
        var operation = new Operation(_operations.Count, what, on, _loop.Now) { Wish = wish, IsOperators = what == "flatten" };
        _operations.Add(operation);
        _trace.Note(what, operation.Number, operation.Copy.Number, wish is null ? null : $"{wish.Side} {wish.Qty} {wish.Notional} {wish.Symbol} {wish.Type} {wish.LimitPrice} {Named(wish.ClientOrderId)}");
        var token = CallersToken(operation);
        _context.Run(() => _ = RunAsync(operation, act, token));
    }

    // A journal's own part of an id is another in each run.
    private static string? Named(string? id) => id is null || id.StartsWith("agent", StringComparison.Ordinal) ? id : "another's";

    /// <summary>Now and then the caller hangs up.</summary>
    private CancellationToken CallersToken(Operation operation)
    {
        var source = new CancellationTokenSource();
        if (_dice.Chance(5))
        {
            _loop.After(_dice.Milliseconds(0, 300), () =>
            {
                if (!operation.IsInTrouble)
                    source.Cancel();
            });
        }

        return source.Token;
    }

    private async Task RunAsync(Operation operation, Func<ServerCopy, CancellationToken, Task<IReadOnlyList<Answer>>> act, CancellationToken token)
    {
        Operation.Current = operation;
        try
        {
            operation.Answers = await act(operation.Copy, token);
        }
        catch (Exception e) // Whatever it is, it is this operation's answer, and is judged as one.
        {
            operation.Failure = e;
        }

        _loop.AssertHere();
        operation.IsOver = true;
        if (!operation.IsLost)
            _oracle.Answered(operation);
    }
}
