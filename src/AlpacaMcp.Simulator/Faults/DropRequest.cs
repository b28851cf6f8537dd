namespace AlpacaMcp.Simulator.Faults;

/// <summary>The connection is reset when the whole request has come, and nothing happened.</summary>
public sealed class DropRequest : IFault
{
    /// <inheritdoc />
    public bool Arrives => false;

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Reset();
        return Task.CompletedTask;
    }
}
