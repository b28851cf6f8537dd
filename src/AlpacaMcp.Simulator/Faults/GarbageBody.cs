namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed, then answered 200 with a web page, as a broken proxy would.</summary>
public sealed class GarbageBody : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await context.AnswerAsync(200, "text/html", "<html><body><h1>It works!</h1></body></html>");
    }
}
