using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Server.Hosting;

namespace AlpacaMcp.Server.Telemetry;

/// <summary>Counts and times the calls of clients for one account.</summary>
internal sealed class ToolMeter : IDisposable
{
    /// <summary>The label of what is no single account's.</summary>
    internal const string EveryAccount = "all";

    private static readonly FrozenSet<string> s_tools = [.. ToolMeasures.Calls.Labels[1].Values];

    private readonly Meter _meter = new(ToolMeasures.Meter);
    private readonly string _account;
    private readonly Tally _calls;
    private readonly Timing _durations;

    public ToolMeter(ServerPlan plan)
        : this(plan.AccountName)
    {
    }

    internal ToolMeter(string account)
    {
        _account = account;
        _calls = new(_meter, ToolMeasures.Calls, _account, static outcome => outcome is ToolOutcome.Ok or ToolOutcome.Failed);
        _durations = new(_meter, ToolMeasures.Durations, _account);
    }

    /// <summary>The label for a name that a client wrote.</summary>
    internal static string Known(string? tool) => tool is not null && s_tools.TryGetValue(tool, out var known) ? known : Label.Other;

    internal void Called(string tool, string outcome, TimeSpan taken)
    {
        _calls.Add(tool, outcome);
        _durations.Record(taken, tool);
    }

    /// <summary>Tells a value whenever somebody asks.</summary>
    internal void Watch(Measure measure, Func<int> read) =>
        _meter.CreateObservableGauge(measure.Name, () => new Measurement<int>(read(), new KeyValuePair<string, object?>(Label.Account.Name, _account)), measure.Unit, measure.Meaning);

    public void Dispose() => _meter.Dispose();
}
