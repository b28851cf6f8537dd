using System.Globalization;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>An error answer instead of processing: nothing happened.</summary>
public sealed class StatusBefore(int status, TimeSpan? retryAfter = null) : IFault
{
    /// <inheritdoc />
    public Task ApplyAsync(FaultContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (retryAfter is { } wait)
            context.Http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return context.AnswerAsync(status, "application/json; charset=utf-8", ErrorBody.Of(status));
    }
}
