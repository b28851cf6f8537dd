namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request is processed, then answered with an error as if it were not.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="retryAfter">What `Retry-After` says, rounded up to seconds; null sends none.</param>
/// <param name="retryAfterIsDate">Whether it says it as a date of system time instead of seconds.</param>
public sealed class StatusAfter(int status, TimeSpan? retryAfter = null, bool retryAfterIsDate = false) : IFault
{
    /// <inheritdoc />
    public async Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var answer = await context.ProcessWithheldAsync();
        await ErrorBody.AnswerAsync(context, status, retryAfter, retryAfterIsDate);
    }
}
