namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed; its answer breaks off with a reset after the head and so many bytes of the body.</summary>
public sealed class ResetDuringAnswer : IFault
{
    private readonly int _bodyBytes;

    /// <summary>Resets after so many bytes of the body.</summary>
    public ResetDuringAnswer(int bodyBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bodyBytes);
        _bodyBytes = bodyBytes;
    }

    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await RawAnswer.SendBeginningAsync(context.Http, answer, _bodyBytes);
        context.Reset();
    }
}
