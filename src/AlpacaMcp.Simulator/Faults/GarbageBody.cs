namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed, then answered 200 with a web page, as a broken proxy would, or with JSON that breaks off.</summary>
/// <param name="claimsJson">Whether the body calls itself JSON.</param>
public sealed class GarbageBody(bool claimsJson = false) : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        if (claimsJson)
            await context.AnswerAsync(200, "application/json; charset=utf-8", """{"id":"61e69015-""");
        else
            await context.AnswerAsync(200, "text/html", "<html><body><h1>It works!</h1></body></html>");
    }
}
