namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed and `trade_updates` tells of it; instead of its answer comes a reset.</summary>
public sealed class StreamInsteadOfResponse : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await context.StreamsToldAsync();
        context.Reset();
    }
}
