using AlpacaMcp.Matrix.Judging;
using AlpacaMcp.Matrix.Plan;

namespace AlpacaMcp.Matrix.Stage;

/// <summary>Asks for a cell's order, starts the server again when it has died, and remembers what it was told and what was in the book then.</summary>
internal sealed class Agent(Cell cell, CellExchange exchange, CellStage stage)
{
    private readonly AgentOrder _order = AgentOrder.Of(cell, exchange);
    private readonly Lock _turn = new(); // Two copies answer at once.
    private readonly List<Attempt> _attempts = [];
    private readonly List<string> _unwritten = [];

    /// <summary>Every call so far.</summary>
    public IReadOnlyList<Attempt> Attempts => _attempts;

    /// <summary>Orders that were in the book when all processes had died, and in no row of the journal they left.</summary>
    public IReadOnlyList<string> Unwritten => _unwritten;

    /// <summary>Asks one server for the order.</summary>
    public Task AskAsync(ServerCopy copy, CancellationToken cancellationToken) => AskAsync(copy, _order, cancellationToken);

    /// <summary>Asks whoever serves, and sees to it that somebody serves afterwards.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await AskAsync(stage.Serving[0], cancellationToken);
        await RestoreAsync(cancellationToken);
    }

    /// <summary>Asks for one more of the same.</summary>
    public async Task ForceAsync(CancellationToken cancellationToken)
    {
        await AskAsync(stage.Serving[0], _order.Forced, cancellationToken);
        await RestoreAsync(cancellationToken);
    }

    /// <summary>Calls any tool until somebody lives to answer.</summary>
    public async Task<Answer> CallAsync(string tool, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await stage.Serving[0].CallAsync(tool, arguments, cancellationToken) is { } answer)
                return answer;
            await RestoreAsync(cancellationToken);
        }
    }

    /// <summary>What the book holds now came of the calls so far.</summary>
    public void CloseAttempts()
    {
        lock (_turn)
        {
            for (var index = 0; index < _attempts.Count; index++)
            {
                if (_attempts[index].After is null)
                    _attempts[index] = _attempts[index] with { After = exchange.AgentsOrders };
            }
        }
    }

    /// <summary>Starts a server where none lives, after a look at what the dead have left.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (stage.Serving.Count > 0 && stage.Serving.All(copy => copy.IsAlive))
            return;
        var there = exchange.AgentsOrders;
        if (there.Count > 0 && stage.Serving.All(copy => !copy.IsAlive))
        {
            var written = stage.ReadJournal()?.Select(intent => intent.ClientOrderId).ToHashSet();
            _unwritten.AddRange(there.Select(order => order.ClientOrderId).Where(id => written?.Contains(id) != true));
        }
        await stage.RestoreAsync(cancellationToken);
    }

    private async Task AskAsync(ServerCopy copy, AgentOrder order, CancellationToken cancellationToken)
    {
        CloseAttempts();
        var before = exchange.AgentsOrders;
        var answer = await copy.CallAsync(order.Tool, order.Arguments, cancellationToken);
        lock (_turn)
        {
            _attempts.Add(new()
            {
                Claim = ClaimReader.Of(answer),
                GivenId = order.GivenId,
                IsForced = order.IsForced,
                IsShared = cell.Copies > 1 && _attempts.Count < cell.Copies,
                Before = before,
            });
        }
    }
}
