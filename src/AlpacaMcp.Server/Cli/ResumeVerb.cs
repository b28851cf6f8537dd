using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;

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
        await (session.HasBroker ? session.Halts.ResumeAsync(why, baseline: null, cancellationToken) : session.Halts.ResumeEmbeddedAsync(why, cancellationToken));
        await output.WriteLineAsync("Trading is resumed; losses are counted from now. For an hour opening orders may ask for your approval.");
        return true;
    }
}
