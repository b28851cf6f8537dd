using System.CommandLine;
using System.Globalization;
using AlpacaMcp.Server.Backups;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp restore`: puts a backup into this home, for the operator alone. Trading starts halted and goes on when the operator resumes.</summary>
internal sealed class RestoreVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();
    private readonly Argument<string> path = new("path") { Description = "A folder that `alpaca-mcp backup` made." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var restore = new Command("restore", "Put a backup into this home; trading starts halted. Needs the operator's passphrase where more than a simulated exchange was traded at.") { path, reason };
        plan.AddTo(restore);
        restore.SetAction(RunAsync);
        return restore;
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (why, source) = (ReasonOption.Read(line, reason), line.GetValue(path) ?? "");
        var deed = new OperatorDeed(plan, terminal) { ReachesEveryAccount = static _ => true, IsOfTheHome = true };
        return deed.RunAsync(Plan(line), line.InvocationConfiguration.Error, $"restore {source}", why, session => RestoreAsync(line, session, source, why, cancellationToken), cancellationToken);
    }

    /// <summary>The credentials may be among what comes back, so that no server would start yet. What is at stake is not known then: a passphrase that is set is asked for.</summary>
    private ServerPlan Plan(ParseResult line)
    {
        var most = plan.ReadAllOrHome(line, out var refusal).MaxBy(one => one.Profile.Environment)!; // there is one at least
        return refusal is not null && new Passphrase(most.Home).IsSet ? most with { Profile = most.Profile with { Environment = TradingEnvironment.Paper } } : most;
    }

    private static async Task<bool> RestoreAsync(ParseResult line, OperatorSession session, string source, string why, CancellationToken cancellationToken)
    {
        if (new HomeRestore(session.Plan, TimeProvider.System).Run(source, why, out var problem, cancellationToken) is not { } restored)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"Not restored: {problem}");
            return false;
        }

        session.Journal.Note($"restore {source}: {why}");
        await line.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Restored: {restored.Rows} rows, backed up at {restored.MadeAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. Trading is halted: run alpaca-mcp reconcile until it ends with 0, then alpaca-mcp resume --reason …"));
        return true;
    }
}
