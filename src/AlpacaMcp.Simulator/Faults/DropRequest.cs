namespace AlpacaMcp.Simulator.Faults;

/// <summary>The connection breaks before the request arrives: nothing happened.</summary>
public sealed class DropRequest : IFault
{
    /// <inheritdoc />
    public bool Arrives => false;

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Http.Abort();
        return Task.CompletedTask;
    }
}
