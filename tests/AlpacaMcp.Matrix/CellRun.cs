using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;
using AlpacaMcp.Matrix.Stage;

namespace AlpacaMcp.Matrix;

/// <summary>Plays one cell: asks for the order under the fault, lets the process die, starts it again, asks until the order is there, asks once more, and judges.</summary>
internal sealed class CellRun
{
    // Unknowns settle within 60 s of Alpaca's time; the cell's times are shorter, the machine's are not.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(40);

    private const int MostRequests = 60;

    private readonly Cell _cell;
    private readonly CellExchange _exchange;
    private readonly CellStage _stage;
    private readonly Agent _agent;

    private CellRun(Cell cell, CellExchange exchange, CellStage stage)
    {
        (_cell, _exchange, _stage) = (cell, exchange, stage);
        _agent = new(cell, exchange, stage);
    }

    /// <summary>What happened, and what is wrong with it.</summary>
    public static async Task<CellResult> PlayAsync(Cell cell, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        await using var exchange = await CellExchange.StartAsync(cell.Kind, cancellationToken);
        await using var stage = new CellStage(cell, exchange);
        var evidence = await new CellRun(cell, exchange, stage).PlayAsync(cancellationToken);
        return new(cell, Judge.Judged(evidence), TimeProvider.System.GetElapsedTime(began))
        {
            HasDied = stage.HasDied,
            Story = Story.Of(evidence.Attempts),
            Traces = [.. exchange.Requests.TakeLast(MostRequests), .. stage.JournalStory, .. stage.Errors],
        };
    }

    private async Task<Evidence> PlayAsync(CancellationToken cancellationToken)
    {
        await _stage.OpenAsync(cancellationToken);
        await _agent.RestoreAsync(cancellationToken);
        _exchange.Schedule(_cell);
        await AskAllAsync(cancellationToken);
        IReadOnlyList<string> wrongs = ["never settled: the order was not placed in time"];
        if (await AskUntilPlacedAsync(cancellationToken))
        {
            await _agent.AskAsync(cancellationToken);
            await (_cell.Forces ? _agent.ForceAsync(cancellationToken) : Task.CompletedTask);
            wrongs = await new Probe(_agent, _exchange, s_patience).RunAsync(cancellationToken);
        }
        _agent.CloseAttempts();
        await _stage.CloseAsync();
        return new()
        {
            Orders = _exchange.AgentsOrders,
            Attempts = _agent.Attempts,
            Journal = _stage.ReadJournal()?.Where(intent => intent.ClientOrderId != Probe.ClientOrderId).ToList(),
            UnwrittenAtDeath = _agent.Unwritten,
            Wrongs = wrongs,
        };
    }

    /// <summary>The first time: every copy at once.</summary>
    private async Task AskAllAsync(CancellationToken cancellationToken)
    {
        var first = _stage.Serving[0];
        var asked = _stage.Serving.Select(copy => _agent.AskAsync(copy, cancellationToken)).ToList();
        if (_cell.Kill == KillPoint.AnyMoment)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_cell.KillMilliseconds), TimeProvider.System, cancellationToken);
            await first.KillAsync();
        }
        await Task.WhenAll(asked);
        if (_cell.Kill == KillPoint.Answered && first.IsAlive)
            await first.KillAsync();
        await _agent.RestoreAsync(cancellationToken);
        if (!_cell.IsAccepted)
            _exchange.StopRefusing();
    }

    /// <summary>Again, impatiently, until the order is there and the answer is definite; false when patience ends first.</summary>
    private async Task<bool> AskUntilPlacedAsync(CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!IsDone(_agent.Attempts[^1].Claim))
        {
            if (TimeProvider.System.GetElapsedTime(began) > s_patience)
                return false;
            await Task.Delay(s_between, TimeProvider.System, cancellationToken);
            await _agent.AskAsync(cancellationToken);
        }
        return true;
    }

    private bool IsDone(Claim claim) => claim.Kind is ClaimKind.Placed or ClaimKind.NotPlaced or ClaimKind.NotAgain && _exchange.AgentsOrders.Count > 0;
}
