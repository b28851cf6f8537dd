namespace AlpacaMcp.Simulator.Faults;

/// <summary>An error answer instead of processing: nothing happened.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="retryAfter">What `Retry-After` says, rounded up to seconds; null sends none.</param>
/// <param name="retryAfterIsDate">Whether it says it as a date of system time instead of seconds.</param>
public sealed class StatusBefore(int status, TimeSpan? retryAfter = null, bool retryAfterIsDate = false) : IFault
{
    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ErrorBody.AnswerAsync(context, status, retryAfter, retryAfterIsDate);
    }
}
