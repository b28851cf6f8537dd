namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed, then the connection is reset without an answer.</summary>
public sealed class LoseResponse : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        context.Reset();
    }
}
