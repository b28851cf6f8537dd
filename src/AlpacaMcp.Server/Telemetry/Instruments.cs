using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Every instrument there is, of every layer.</summary>
internal static class Instruments
{
    internal static IReadOnlyList<Measure> All { get; } = [.. ToolMeasures.All, .. DeskMeasures.All, .. BrokerMeasures.All];
}
