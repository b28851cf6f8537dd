namespace AlpacaMcp.Server.Hosting;

/// <summary>The exchanges inside this process, one for each account that has no other.</summary>
internal sealed class EmbeddedExchanges : IAsyncDisposable
{
    private readonly List<EmbeddedExchange> _running = [];

    /// <summary>The plan with the addresses of the exchanges that it needs.</summary>
    public async Task<ServerPlan> ConnectAsync(ServerPlan plan, CancellationToken cancellationToken)
    {
        List<ServerPlan> others = [];
        foreach (var other in plan.Others)
            others.Add(await ConnectOneAsync(other, cancellationToken));
        return await ConnectOneAsync(plan, cancellationToken) with { Others = others };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var exchange in _running)
            await exchange.DisposeAsync();
    }

    private async Task<ServerPlan> ConnectOneAsync(ServerPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.Profile.Embedded)
            return plan;
        var exchange = await EmbeddedExchange.StartAsync(plan.SimulatorState, cancellationToken);
        _running.Add(exchange);
        return plan with { Profile = exchange.Connect(plan.Profile) };
    }
}
