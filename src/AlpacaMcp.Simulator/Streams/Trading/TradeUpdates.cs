using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Streams.Trading;

/// <summary>Tells everyone who listens to one account of its orders, in order; a fault may hold it up.</summary>
internal sealed class TradeUpdates
{
    private readonly TradingAccount _account;
    private readonly Lock _gate = new();
    private readonly Queue<Action> _held = new();
    private volatile TradingSession[] _sessions = [];
    private int _holds;

    /// <summary>Made before the exchange lets anyone in.</summary>
    public TradeUpdates(TradingAccount account)
    {
        _account = account;
        account.Events.Listen(Hear);
    }

    /// <summary>From now on; only under the venue's lock.</summary>
    public void Listen(TradingSession session) => _sessions = [.. _sessions, session];

    /// <summary>Only under the venue's lock.</summary>
    public void Leave(TradingSession session) => _sessions = [.. _sessions.Where(other => other != session)];

    /// <summary>What happens from now on is told when every hold is released.</summary>
    public void Hold()
    {
        lock (_gate)
            _holds++;
    }

    public void Release()
    {
        lock (_gate)
        {
            _holds--;
            while (_holds == 0 && _held.TryDequeue(out var tell))
                tell();
        }
    }

    /// <summary>Completes when all that has happened has been sent to everyone who is still there.</summary>
    public async Task ToldAsync()
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Say(said.SetResult);
        await said.Task;
        await Task.WhenAll(_sessions.Select(session => session.ToldAsync()));
    }

    /// <summary>Called under the venue's lock: the order and its legs are read now, and told to those who listen now.</summary>
    private void Hear(OrderEvent happened)
    {
        // A multi-leg order is told of once, with its legs in it.
        if (_sessions is not { Length: > 0 } sessions || happened.Order.IsSpreadLeg)
            return;
        var update = TradeUpdate.Of(happened, _account.Orders);
        Say(() => Array.ForEach(sessions, session => session.Tell(update)));
    }

    private void Say(Action tell)
    {
        lock (_gate)
        {
            if (_holds > 0)
                _held.Enqueue(tell);
            else
                tell();
        }
    }
}
