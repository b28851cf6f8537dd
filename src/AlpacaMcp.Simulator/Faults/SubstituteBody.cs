namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed, then answered 200 with a body of the test's own, as nobody else could make the exchange say it.</summary>
/// <param name="body">JSON text, sent as it is.</param>
public sealed class SubstituteBody(string body) : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await context.AnswerAsync(200, "application/json; charset=utf-8", body);
    }
}
