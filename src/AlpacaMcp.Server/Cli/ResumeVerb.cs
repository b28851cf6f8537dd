using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading.Monitoring;

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

    private static async Task<bool> ResumeAsync(OperatorSession session, string why, TextWriter output, CancellationToken cancellationToken)
    {
        if (!session.HasBroker)
        {
            await session.Halts.ResumeEmbeddedAsync(why, cancellationToken);
            await output.WriteLineAsync("Trading is resumed for the exchanges inside this home's servers, and what held every account is lifted.");
            return true;
        }

        var baseline = await session.Get<Baselines>().NowAsync(cancellationToken);
        await session.Halts.ResumeAsync(why, baseline, cancellationToken);
        await output.WriteLineAsync(baseline is null
            ? "Trading is resumed. The broker did not say what the account is worth: losses are counted from the first look at it."
            : FormattableString.Invariant($"Trading is resumed. Losses are counted from the equity of now: {baseline.Peak:0.00} USD."));
        return true;
    }
}
