using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;
using AlpacaMcp.Matrix.Stage;
using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix;

/// <summary>Plays one cell: asks for the order under the fault, lets the process die, starts it again, asks until the order is there, asks once more, and judges.</summary>
internal sealed class CellRun : IAsyncDisposable
{
    // Unknowns settle within 60 s of Alpaca's time; the cell's times are shorter, the machine's are not.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(40);

    private readonly Cell _cell;
    private readonly CellExchange _exchange;
    private readonly CellStage _stage;
    private readonly AgentOrder _order;
    private readonly List<Attempt> _attempts = [];
    private readonly List<string> _unwritten = [];
    private readonly List<string> _wrongs = [];

    private CellRun(Cell cell, CellExchange exchange)
    {
        (_cell, _exchange) = (cell, exchange);
        _stage = new(cell, exchange);
        _order = AgentOrder.Of(cell, exchange);
    }

    /// <summary>What happened, and what is wrong with it.</summary>
    public static async Task<CellResult> PlayAsync(Cell cell, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var exchange = await CellExchange.StartAsync(cell.Kind, cancellationToken);
        await using var run = new CellRun(cell, exchange);
        var evidence = await run.PlayAsync(cancellationToken);
        return new(cell, Judge.Judged(evidence), TimeProvider.System.GetElapsedTime(began))
        {
            HasDied = run._stage.HasDied,
            Story = string.Join(", ", evidence.Attempts.Select(attempt => attempt.Claim)),
            Errors = [.. run._stage.Errors],
            Requests = [.. exchange.Exchange.Requests.All.Select(request => $"{request.ReceivedAt:ss.fff} {request.Method} {request.Path}{request.Query} {request.Body}{(request.Arrived ? "" : " (lost)")}")],
        };
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    private async Task<Evidence> PlayAsync(CancellationToken cancellationToken)
    {
        await _stage.OpenAsync(cancellationToken);
        await RestoreAsync(cancellationToken);
        _exchange.Schedule(_cell);
        await AskAllAsync(cancellationToken);
        var isSettled = await AskUntilPlacedAsync(cancellationToken);
        if (isSettled)
        {
            await AskAsync(_stage.Serving[0], cancellationToken);
            await RestoreAsync(cancellationToken);
            await ProbeAsync(cancellationToken);
        }
        CloseAttempts();
        await _stage.CloseAsync();
        return new()
        {
            Orders = _exchange.AgentsOrders,
            Attempts = _attempts,
            Journal = _stage.ReadJournal(),
            UnwrittenAtDeath = _unwritten,
            IsUnsettled = !isSettled,
            Wrongs = _wrongs,
        };
    }

    /// <summary>The first time: every copy at once.</summary>
    private async Task AskAllAsync(CancellationToken cancellationToken)
    {
        var asked = _stage.Serving.Select(copy => AskAsync(copy, cancellationToken)).ToList();
        if (_cell.Kill == KillPoint.AnyMoment)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_cell.KillMilliseconds), TimeProvider.System, cancellationToken);
            await _stage.Serving[0].KillAsync();
        }
        await Task.WhenAll(asked);
        if (_cell.Kill == KillPoint.Answered && _stage.Serving[0].IsAlive)
            await _stage.Serving[0].KillAsync();
        await RestoreAsync(cancellationToken);
        if (!_cell.IsAccepted)
            _exchange.StopRefusing();
    }

    /// <summary>Again, impatiently, until the order is there and the answer is definite; false when patience ends first.</summary>
    private async Task<bool> AskUntilPlacedAsync(CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!IsDone(_attempts[^1].Claim))
        {
            if (TimeProvider.System.GetElapsedTime(began) > s_patience)
                return false;
            await Task.Delay(s_between, TimeProvider.System, cancellationToken);
            await AskAsync(_stage.Serving[0], cancellationToken);
            await RestoreAsync(cancellationToken);
        }
        return true;
    }

    private bool IsDone(Claim claim) => claim.Kind is ClaimKind.Placed or ClaimKind.NotPlaced or ClaimKind.NotAgain && _exchange.AgentsOrders.Count > 0;

    private async Task AskAsync(ServerCopy copy, CancellationToken cancellationToken)
    {
        CloseAttempts();
        var before = _exchange.AgentsOrders;
        var answer = await copy.CallAsync(_order.Tool, _order.Arguments, cancellationToken);
        _attempts.Add(new() { Claim = ClaimReader.Of(answer), GivenId = _order.GivenId, IsShared = _cell.Copies > 1 && _attempts.Count < _cell.Copies, Before = before });
    }

    /// <summary>What the book holds now came of the calls so far.</summary>
    private void CloseAttempts()
    {
        for (var index = 0; index < _attempts.Count; index++)
        {
            if (_attempts[index].After is null)
                _attempts[index] = _attempts[index] with { After = _exchange.AgentsOrders };
        }
    }

    private async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (_stage.Serving.All(copy => copy.IsAlive) && _stage.Serving.Count > 0)
            return;
        var there = _exchange.AgentsOrders;
        if (there.Count > 0 && _stage.Serving.All(copy => !copy.IsAlive))
            _unwritten.AddRange(there.Select(order => order.ClientOrderId).Where(id => _stage.ReadJournal()?.Contains(id) != true));
        await _stage.RestoreAsync(cancellationToken);
    }

    /// <summary>What is left of the position limit, as the server counts it, must be what the book leaves of it.</summary>
    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        if (!await Pace.UntilAsync(() => _exchange.IsQuiet, s_patience, cancellationToken))
            _wrongs.Add("a market order did not fill");
        var book = _exchange.Exchange.Book;
        if (await _stage.Serving[0].CallAsync(Probe.Tool, Probe.TooMuch(book), cancellationToken) is not { IsError: true } tooMuch)
            _wrongs.Add("an order past the position limit passed");
        else if (tooMuch.Text("error", "code") != Probe.Denial)
            _wrongs.Add($"an order past the position limit was answered {tooMuch.Json}");
        if (await _stage.Serving[0].CallAsync(Probe.Tool, Probe.Fitting(book), cancellationToken) is not { IsError: false } fitting)
            _wrongs.Add("an order within the position limit did not pass");
    }
}
