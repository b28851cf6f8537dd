using AlpacaMcp.Api.Http;

namespace AlpacaMcp.Api.Telemetry;

/// <summary>What is measured of asking the broker.</summary>
public static class BrokerMeasures
{
    /// <summary>The meter to listen to.</summary>
    public const string Meter = "AlpacaMcp.Api";

    private static readonly Label s_group = new("group", Words.Of<EndpointGroup>());

    internal static Measure Requests { get; } = new(
        "alpaca_mcp.broker.request.duration", MeasureKind.Histogram, "s", "How long the broker took for one attempt of a request, by how that ended.",
        Label.Account, s_group, new("http.request.method", ["GET", "POST", "PUT", "PATCH", "DELETE"]),
        new("outcome", [BrokerOutcome.Ok, BrokerOutcome.Refused, BrokerOutcome.RateLimited, BrokerOutcome.Failed, BrokerOutcome.Unanswered, BrokerOutcome.Halted, BrokerOutcome.Canceled]));

    internal static Measure Retries { get; } = new("alpaca_mcp.broker.retries", MeasureKind.Counter, "{retry}", "Reads and cancels that were tried again.", Label.Account, s_group);

    internal static Measure HeldBack { get; } = new(
        "alpaca_mcp.broker.held_back", MeasureKind.Counter, "{request}", "Requests that we did not send: the circuit was open, or our share of requests a minute was used up.",
        Label.Account, new("reason", [HeldBackBy.Circuit, HeldBackBy.Budget]));

    internal static Measure Waits { get; } = new(
        "alpaca_mcp.broker.wait.duration", MeasureKind.Histogram, "s", "How long requests waited for their turn within our share of requests a minute; those that did not wait are left out.",
        Label.Account, new("host", [HostOf.Trading, HostOf.Data]));

    internal static Measure Circuits { get; } = new(
        "alpaca_mcp.broker.circuit.state", MeasureKind.Gauge, "{state}", "0 closed, 1 trying again, 2 open: after failures in a row a group of endpoints is left alone for a moment.",
        Label.Account, s_group, new("circuit", [CircuitOf.Reads, CircuitOf.Changes, CircuitOf.Orders]));

    internal static Measure Silence { get; } = new(
        "alpaca_mcp.broker.answer.age", MeasureKind.Gauge, "s", "Since the broker last answered anything; nothing before its first answer.", Label.Account);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Requests, Retries, HeldBack, Waits, Circuits, Silence];

    internal static class HeldBackBy
    {
        internal const string Circuit = "circuit";
        internal const string Budget = "budget";
    }

    internal static class HostOf
    {
        internal const string Trading = "trading";
        internal const string Data = "data";
    }

    internal static class CircuitOf
    {
        internal const string Reads = "read";
        internal const string Changes = "change";
        internal const string Orders = "order";
    }
}
