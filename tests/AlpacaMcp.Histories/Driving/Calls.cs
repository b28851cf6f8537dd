using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Histories.Driving;

/// <summary>Makes calls to the copies, several at once, and takes their answers.</summary>
internal sealed class Calls(EventLoop loop, Fleet fleet, Oracle oracle, Trace trace, Dice dice)
{
    private readonly LoopContext _context = new(loop);
    private readonly List<Operation> _inFlight = [];
    private int _made;

    public IReadOnlyList<Operation> InFlight
    {
        get
        {
            _inFlight.RemoveAll(operation => operation.IsOver || operation.IsLost);
            return _inFlight;
        }
    }

    /// <summary>False while every copy is dead and none has come back.</summary>
    public bool CanBeMade => fleet.Running.Count > 0;

    /// <summary>To any copy.</summary>
    public void Make(string what, Func<ServerCopy, CancellationToken, Task<IReadOnlyList<Answer>>> act, TradeOrder? wish = null) =>
        Make(what, dice.Pick(fleet.Running), act, wish);

    /// <summary>To any copy, for nothing that is answered by orders.</summary>
    public void Make(string what, Func<ServerCopy, CancellationToken, Task> act) => Make(what, async (copy, token) =>
    {
        await act(copy, token);
        return [];
    });

    /// <summary>To each copy.</summary>
    public void MakeToEach(string what, Func<ServerCopy, CancellationToken, Task<IReadOnlyList<Answer>>> act, TradeOrder wish)
    {
        foreach (var copy in fleet.Running.ToList())
            Make(what, copy, act, wish);
    }

    /// <summary>After a while, if there is a copy to do it.</summary>
    public void Later(TimeSpan delay, Action make) => loop.After(delay, () =>
    {
        if (CanBeMade)
            make();
    });

    private void Make(string what, ServerCopy copy, Func<ServerCopy, CancellationToken, Task<IReadOnlyList<Answer>>> act, TradeOrder? wish)
    {
        var operation = new Operation(_made++, what, copy, loop.Now) { Wish = wish, IsOperators = what == "flatten" };
        _inFlight.Add(operation);
        trace.Note(what, operation.Number, copy.Number, wish is null ? null : $"{wish.Side} {wish.Qty} {wish.Notional} {wish.Symbol} {wish.Type} {wish.LimitPrice} {Named(wish.ClientOrderId)}");
        var token = CallersToken(operation);
        _context.Run(() => _ = RunAsync(operation, act, token));
    }

    // A journal's own part of an id is another in each run.
    private static string? Named(string? id) => id is null || id.StartsWith("agent", StringComparison.Ordinal) ? id : "another's";

    /// <summary>Now and then the caller hangs up.</summary>
    private CancellationToken CallersToken(Operation operation)
    {
        var source = new CancellationTokenSource();
        if (dice.Chance(5))
        {
            loop.After(dice.Milliseconds(0, 300), () =>
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

        loop.AssertHere();
        operation.IsOver = true;
        if (!operation.IsLost)
            oracle.Answered(operation);
    }
}
