namespace AlpacaMcp.Simulator.Faults;

/// <summary>The connection is reset as soon as the request's head is known; its body is never read.</summary>
public sealed class ResetBeforeRead : IFault
{
    /// <inheritdoc />
    public bool Arrives => false;

    /// <inheritdoc />
    public bool ReadsBody => false;

    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Reset();
        return Task.CompletedTask;
    }
}
