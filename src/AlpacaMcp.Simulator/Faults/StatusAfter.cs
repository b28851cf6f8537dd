namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed, then answered with an error as if it were not.</summary>
public sealed class StatusAfter(int status) : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await context.AnswerAsync(status, "application/json; charset=utf-8", ErrorBody.Of(status));
    }
}
