namespace AlpacaMcp.Simulator.Faults;

/// <summary>Exchange time jumps just before the request is processed.</summary>
/// <param name="by">How far: forward, or back when negative.</param>
/// <remarks>Back, only what the exchange shows as its time goes back; the market it has played it does not play again.</remarks>
public sealed class ClockJump(TimeSpan by) : IFault
{
    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Stage.Clock.Jump(by);
        return context.ProcessAsync();
    }
}
