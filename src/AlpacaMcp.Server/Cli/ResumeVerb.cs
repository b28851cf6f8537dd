using System.CommandLine;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp resume`: lifts every halt of the account, for the operator alone.</summary>
internal sealed class ResumeVerb(IReadOnlyDictionary<string, string> environment)
{
    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var resume = new Command("resume", "Lift every halt of the account; losses are counted from now. Needs the operator's passphrase unless the exchange is simulated.") { reason };
        plan.AddTo(resume);
        resume.SetAction(RunAsync);
        return resume;
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var output = line.InvocationConfiguration.Output;
        await using var session = await OperatorSession.OpenAsync(plan.Read(line), cancellationToken);
        if (session.Plan.Profile.Environment != TradingEnvironment.Simulator)
        {
            await output.WriteLineAsync("Refused: the operator's passphrase is needed.");
            return 2;
        }

        var why = ReasonOption.Read(line, reason);
        await (session.HasBroker ? session.Halts.ResumeAsync(why, baseline: null, cancellationToken) : session.Halts.ResumeEmbeddedAsync(why, cancellationToken));
        await output.WriteLineAsync("Trading is resumed.");
        return 0;
    }
}
