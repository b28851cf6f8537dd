using AlpacaMcp.Api;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Everything that is decided before a service is built.</summary>
internal sealed record ServerPlan
{
    /// <summary>What the operator calls the account; null where it is the only one and has no name.</summary>
    public string? Account { get; init; }

    /// <summary>The accounts that the same process serves beside this one.</summary>
    public IReadOnlyList<ServerPlan> Others { get; init; } = [];

    /// <summary>Every account's plan, this one's first.</summary>
    public IReadOnlyList<ServerPlan> All => [this with { Others = [] }, .. Others];

    /// <summary>Which broker, and as whom.</summary>
    public required BrokerProfile Profile { get; init; }

    /// <summary>The operator's word for the account in metrics: its name, or the environment of the only one; never the broker's number.</summary>
    public string AccountName => Account ?? Profile.Environment.ToString().ToLowerInvariant();

    /// <summary>The limits in force.</summary>
    public required RiskPolicy Policy { get; init; }

    /// <summary>The stock feed: iex or sip.</summary>
    public required string DataFeed { get; init; }

    /// <summary>Which tools to offer, and how.</summary>
    public required ToolSelection Tools { get; init; }

    /// <summary>Requests to the trading API in a minute.</summary>
    public required int RequestsPerMinute { get; init; }

    /// <summary>Knows every secret that was read for this process; whatever leaves it passes here.</summary>
    public Redactor Redactor { get; init; } = new();

    /// <summary>Where logs and the journal live.</summary>
    public required string Home { get; init; }

    /// <summary>Where the journal lives: with a kept exchange, so that account, clock and journal stay together; in memory when there is no home.</summary>
    public JournalPlace Journal => (SimulatorState ?? Home) is { Length: > 0 } folder ? new(folder) : JournalPlace.Memory;

    /// <summary>How long unanswered orders are looked for.</summary>
    public required SettlementTimes Settlement { get; init; }

    /// <summary>How long one request may wait for its answer.</summary>
    public required TimeSpan AttemptTimeout { get; init; }

    /// <summary>How long the same order counts as a repeat.</summary>
    public required TimeSpan RepeatWindow { get; init; }

    /// <summary>How often the monitor looks.</summary>
    public required TimeSpan MonitorEvery { get; init; }

    /// <summary>The system's clock; a test brings its own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where a drill kills this process; null in earnest.</summary>
    public required CrashPoint? KillAt { get; init; }

    /// <summary>Folder that keeps the embedded exchange; null keeps nothing.</summary>
    public required string? SimulatorState { get; init; }

    /// <summary>Where metrics and traces go.</summary>
    public TelemetryPlan Telemetry { get; init; } = TelemetryPlan.None;

    /// <summary>Least severe event shown on stderr.</summary>
    public required LogLevel LogLevel { get; init; }

    /// <summary>What the operator should know, though it stops nothing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
