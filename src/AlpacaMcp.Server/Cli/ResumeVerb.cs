using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Reconciliation;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp resume`: lifts every halt of the account, for the operator alone.</summary>
internal sealed class ResumeVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var resume = new Command("resume", "Lift every halt of the account; losses are counted from now. Needs the operator's passphrase, except at a simulated exchange.") { reason };
        plan.AddTo(resume);
        resume.SetAction(RunAsync);
        return resume;
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var why = ReasonOption.Read(line, reason);
        var deed = new OperatorDeed(plan, terminal) { ReachesEveryAccount = journal => journal.IsHeldEverywhere ?? true };
        return deed.RunAsync(line, "resume", why, session => ResumeAsync(session, why, line.InvocationConfiguration.Output, cancellationToken), cancellationToken);
    }

    /// <summary>Resumes, and says what counts from now.</summary>
    internal static async Task<bool> ResumeAsync(OperatorSession session, string why, TextWriter output, CancellationToken cancellationToken)
    {
        if (!session.HasBroker)
        {
            await session.Halts.ResumeEmbeddedAsync(why, cancellationToken);
            await output.WriteLineAsync("Trading is resumed for the exchanges inside this home's servers, and what held every account is lifted.");
            return true;
        }

        if (await MissingAsync(session, cancellationToken) is { } missing)
        {
            await output.WriteLineAsync($"Not resumed: the journal was lost, changed or restored, and {missing}");
            return false;
        }

        var baseline = await session.Get<Baselines>().NowAsync(cancellationToken);
        await session.Halts.ResumeAsync(why, baseline, cancellationToken);
        await output.WriteLineAsync(baseline is null
            ? "Trading is resumed. The broker did not say what the account is worth: losses are counted from the first look at it."
            : FormattableString.Invariant($"Trading is resumed. Losses are counted from the equity of now: {baseline.Peak:0.00} USD."));
        return true;
    }

    /// <summary>After its journal was lost, changed or restored an account goes on only once every order at the broker has its row; null when that is so.</summary>
    private static async Task<string?> MissingAsync(OperatorSession session, CancellationToken cancellationToken)
    {
        if (session.Journal.State is { } state && state.Stops.All(stop => stop.Cause != StopCause.Journal))
            return null;
        var found = await session.Get<Reconciler>().RunAsync(cancellationToken);
        return found switch
        {
            null => "it cannot be read.",
            { Unknown: 0, Orphans.Count: 0, Ambiguous.Count: 0 } => null,
            _ => $"{found.Unknown} orders are unknown, {found.Orphans.Count} had no row and are counted from now on, {found.Ambiguous.Count} are ambiguous. Look at them, and resume again.",
        };
    }
}
