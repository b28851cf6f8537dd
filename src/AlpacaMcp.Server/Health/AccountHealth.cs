using AlpacaMcp.Api.Telemetry;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Server.Health;

/// <summary>Says whether an account may be traded through. A halt is somebody's decision, not an illness: it is shown, and the account stays ready.</summary>
internal sealed class AccountHealth(Vitals vitals, BrokerContact broker, ServingEnd end, ServerPlan plan)
{
    private const string Unknown = "unknown";

    // As the rule that denies orders has it.
    private static readonly TimeSpan s_allowedSkew = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(30);

    /// <summary>The server ends.</summary>
    internal bool IsDraining => end.Token.IsCancellationRequested;

    internal AccountReply Read()
    {
        var signs = vitals.Read();
        var reply = new AccountReply
        {
            Account = plan.AccountName,
            Ready = false,
            Journal = signs.IsJournalUsable ? "ok" : "failing",
            Broker = Broker(),
            Reconciled = vitals.HasCompared,
            Clock = vitals.ClockSkew is { } skew ? skew <= s_allowedSkew ? "ok" : "off" : Unknown,
            Trading = signs.State?.Mode.ToString().ToLowerInvariant() ?? Unknown,
        };
        return reply with { Ready = !IsDraining && reply is { Journal: "ok", Broker: "ok", Reconciled: true, Clock: "ok" } };
    }

    /// <summary>The same for whoever waits for the start: what has not been asked yet is asked soon.</summary>
    internal AccountReply ReadAndWake()
    {
        var reply = Read();
        if (reply is { Reconciled: false } or { Clock: Unknown })
            vitals.Wake();
        return reply;
    }

    private string Broker() => broker switch
    {
        { SinceAnswer: null } => Unknown,
        { IsAnswering: false } => "silent",
        { TakesOurKeys: false } => "unauthorized",
        { SinceAnswer: var since } => since <= (plan.MonitorEvery * 2) + s_grace ? "ok" : "silent", // The monitor asks by itself.
    };
}
