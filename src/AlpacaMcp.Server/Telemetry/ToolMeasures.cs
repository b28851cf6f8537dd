using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Server.Mcp;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>What is measured of serving clients.</summary>
internal static class ToolMeasures
{
    /// <summary>The meter to listen to.</summary>
    internal const string Meter = "AlpacaMcp.Server";

    // A client may ask for any name, and 10,000 of them.
    private static readonly Label s_tool = new("gen_ai.tool.name", [.. ToolCatalog.All.Select(tool => tool.Name), Label.Other]);

    internal static Measure Calls { get; } = new(
        "alpaca_mcp.tool.calls", MeasureKind.Counter, "{call}", "Calls of tools by outcome; in search mode also the inner call of the tool that was named.", Label.Account, s_tool, new("outcome", ToolOutcome.All));

    internal static Measure Durations { get; } = new("alpaca_mcp.tool.duration", MeasureKind.Histogram, "s", "From a call's arrival to its reply.", Label.Account, s_tool);

    internal static Measure Sessions { get; } = new("alpaca_mcp.session.count", MeasureKind.Gauge, "{session}", "Sessions of clients over HTTP; those of protocol 2026-07-28 have none.", Label.Account);

    internal static Measure Ready { get; } = new("alpaca_mcp.ready", MeasureKind.Gauge, "{state}", "1 while /health/ready says so, otherwise 0.", Label.Account);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Measure> All { get; } = [Calls, Durations, Sessions, Ready];
}
