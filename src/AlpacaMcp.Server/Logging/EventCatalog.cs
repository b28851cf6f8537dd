using System.Collections.Frozen;
using Serilog.Core;
using Serilog.Events;

namespace AlpacaMcp.Server.Logging;

/// <summary>Every event there is. One that is not here, as a library's, is written as <see cref="ApplicationEvents.Library"/>.</summary>
internal static class EventCatalog
{
    private const string Ours = "AlpacaMcp.";
    private const string IdProperty = "EventId";
    private const string NameProperty = "Name";

    /// <summary>All of them, by category.</summary>
    public static readonly IReadOnlyList<EventSchema> All =
        [.. TradeEvents.All, .. RiskEvents.All, .. PerformanceEvents.All, .. SecurityEvents.All, .. ApplicationEvents.All];

    private static readonly FrozenDictionary<string, EventSchema> ByName = All.ToFrozenDictionary(schema => schema.Name, StringComparer.Ordinal);

    /// <summary>The schema by which an event is written.</summary>
    public static EventSchema Of(LogEvent e) =>
        SourceOf(e).StartsWith(Ours, StringComparison.Ordinal) && NameOf(e) is { } name && ByName.TryGetValue(name, out var schema) ? schema : ApplicationEvents.Library;

    /// <summary>The type that wrote it; empty when nobody says.</summary>
    public static string SourceOf(LogEvent e) => TextOf(e, Constants.SourceContextPropertyName) ?? "";

    private static string? NameOf(LogEvent e)
    {
        if (!e.Properties.TryGetValue(IdProperty, out var id) || id is not StructureValue parts)
            return null;
        foreach (var part in parts.Properties)
        {
            if (part.Name == NameProperty)
                return (part.Value as ScalarValue)?.Value as string;
        }

        return null;
    }

    private static string? TextOf(LogEvent e, string property) => e.Properties.TryGetValue(property, out var value) ? (value as ScalarValue)?.Value as string : null;
}
