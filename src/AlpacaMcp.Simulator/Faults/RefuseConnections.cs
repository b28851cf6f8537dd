namespace AlpacaMcp.Simulator.Faults;

/// <summary>The exchange stops listening: this request and every open connection are reset, new connections are refused.</summary>
/// <param name="duration">System time until it listens again on the same port; null waits for the release.</param>
public sealed class RefuseConnections(TimeSpan? duration = null) : IFault
{
    private volatile FaultStage? _stage;

    /// <inheritdoc />
    public bool Arrives => false;

    /// <inheritdoc />
    public void Release() => _stage?.Gate.OpenAsync();

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _stage = context.Stage;
        return context.Stage.Gate.CloseAsync(duration);
    }
}
