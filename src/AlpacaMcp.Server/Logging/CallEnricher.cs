using Serilog.Core;
using Serilog.Events;

namespace AlpacaMcp.Server.Logging;

/// <summary>Puts what the call carries on each event that is written in it.</summary>
internal sealed class CallEnricher : ILogEventEnricher
{
    /// <inheritdoc/>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (CallScope.Current is not { } call)
            return;
        Add(logEvent, LineFields.CorrelationId, call.CorrelationId);
        Add(logEvent, LineFields.Tool, call.Tool);
        if (call.Principal is { } principal)
            Add(logEvent, LineFields.Principal, principal);
    }

    private static void Add(LogEvent e, EventField field, string value) => e.AddPropertyIfAbsent(new(field.Placeholder, new ScalarValue(value)));
}
