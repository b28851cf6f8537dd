using System.Diagnostics;

namespace AlpacaMcp.Server.Logging;

/// <summary>
/// What every line of a call carries, on whatever thread and for whichever account it is written. Ambient as the current activity is, because the call
/// passes through the containers of several accounts.
/// </summary>
/// <param name="CorrelationId">One for each call.</param>
/// <param name="Tool">What was called.</param>
/// <param name="Principal">Who called; null when callers do not show it.</param>
internal sealed record CallScope(string CorrelationId, string Tool, string? Principal)
{
    private static readonly AsyncLocal<CallScope?> Ambient = new();

    /// <summary>Of the call that this code runs in; null outside of calls.</summary>
    public static CallScope? Current => Ambient.Value;

    /// <summary>Begins a call, until the asynchronous method that asks for it ends. A call within a call keeps the correlation.</summary>
    public static CallScope Begin(string tool, string? principal) => Ambient.Value = new(Current?.CorrelationId ?? NewId(), tool, principal ?? Current?.Principal);

    /// <summary>The last words of a message that sends a caller to the log.</summary>
    public static string InTheLog => Current is { } call ? $"the log has the details under correlation id {call.CorrelationId}" : "the log has the details";

    /// <seealso href="https://www.w3.org/TR/trace-context/#traceparent-header-field-values"/>
    private static string NewId() => Activity.Current is { IdFormat: ActivityIdFormat.W3C } span
        ? $"{span.TraceId.ToHexString()}-{span.SpanId.ToHexString()}"
        : ActivityTraceId.CreateRandom().ToHexString();
}
