using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Logging;

/// <summary>How long calls took, what was slow, and where streams had gaps.</summary>
internal static class PerformanceEvents
{
    public static readonly IReadOnlyList<EventSchema> All =
    [
        Of("tool_called", LogLevel.Information, "A tool call ended.", EventFields.Tool, EventFields.Result, EventFields.Milliseconds),
        Of("resource_read", LogLevel.Information, "A resource was read.", EventFields.Uri, EventFields.Result, EventFields.Milliseconds),
        Of("broker_retried", LogLevel.Warning, "A read or a cancel failed and is sent again after a pause of these milliseconds.", EventFields.Group, EventFields.Failure, EventFields.Retry, EventFields.Milliseconds),
        Of("broker_slow", LogLevel.Warning, "A request took longer than two seconds, waits and retries included.", EventFields.Method, EventFields.Group, EventFields.Milliseconds),
        Of("journal_slow", LogLevel.Warning, "A transaction of the journal took longer than a quarter of a second.", EventFields.Milliseconds),
        Of("stream_up", LogLevel.Information, "A stream is there, or back."),
        Of("stream_down", LogLevel.Information, "A stream broke off; the broker is asked instead.", EventFields.Failure),
        Of("stream_blind", LogLevel.Debug, "What a stream may have missed could not be read; it is tried again.", EventFields.Failure),
        Of("stream_failed", LogLevel.Error, "Watching a stream failed; it begins anew."),
    ];

    private static EventSchema Of(string name, LogLevel level, string means, params IReadOnlyList<EventField> fields) => new(name, LogCategory.Performance, level, means, fields);
}
