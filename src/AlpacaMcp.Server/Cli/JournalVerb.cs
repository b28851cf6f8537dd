using System.CommandLine;
using System.Diagnostics;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp journal`: checks, shows, exports and restores the journal of a home.</summary>
internal sealed class JournalVerb(IReadOnlyDictionary<string, string> environment, ITerminal terminal)
{
    private const int Failed = 1;

    private readonly PlanOptions plan = new(environment);
    private readonly Option<string> reason = ReasonOption.Create();
    private readonly Option<int> rows = new("-n") { Description = "How many rows.", DefaultValueFactory = static _ => 20 };
    private readonly Option<string> format = new("--format") { Description = "jsonl: one row a line.", DefaultValueFactory = static _ => "jsonl" };
    private readonly Argument<string> backup = new("file") { Description = "A copy of a journal.db." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        format.AcceptOnlyFromAmong("jsonl");
        var verify = new Command("verify", "Find any row that was edited, deleted, reordered or cut off. Exit code 0: sound, 1: not.");
        verify.SetAction((line, token) => Task.FromResult(Verify(line, token)));
        var tail = new Command("tail", "Show the latest rows.") { rows };
        tail.SetAction((line, _) => Task.FromResult(Write(line, journal => journal.Tail(Math.Max(0, line.GetValue(rows))).Select(JournalLines.Readable))));
        var export = new Command("export", "Write every row to the output.") { format };
        export.SetAction((line, _) => Task.FromResult(Write(line, journal => journal.All().Select(JournalLines.Json))));
        var restore = new Command("restore", "Put a copy in the journal's place; trading starts halted. Needs the operator's passphrase where more than a simulated exchange was traded at.") { backup, reason };
        restore.SetAction(RestoreAsync);
        foreach (var verb in (Command[])[verify, tail, export, restore])
            plan.AddTo(verb);
        return new Command("journal", "What was decided, sent and stopped: one row each, chained.") { verify, tail, export, restore };
    }

    private int Verify(ParseResult line, CancellationToken cancellationToken)
    {
        var (output, place, started) = (line.InvocationConfiguration.Output, plan.ReadHome(line).Journal, Stopwatch.GetTimestamp());
        var report = new JournalAudit(place).Run(cancellationToken);
        foreach (var finding in report.Findings)
            output.WriteLine(finding);
        output.WriteLine(FormattableString.Invariant($"{report.Rows} rows of {place.DatabasePath ?? "no file"} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s: {(report.IsSound ? "sound" : "NOT SOUND")}."));
        if (report.IsSound)
            new VerifiedMark(report.Rows, report.Hash, TimeProvider.System.GetUtcNow()).TryWrite(place);
        return report.IsSound ? 0 : Failed;
    }

    private int Write(ParseResult line, Func<JournalReader, IEnumerable<string>> lines)
    {
        using var journal = JournalReader.Open(plan.ReadHome(line).Journal, out var problem);
        if (journal is null)
        {
            line.InvocationConfiguration.Error.WriteLine(problem);
            return Failed;
        }

        foreach (var text in lines(journal))
            line.InvocationConfiguration.Output.WriteLine(text);
        return 0;
    }

    private Task<int> RestoreAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var (why, file) = (ReasonOption.Read(line, reason), line.GetValue(backup) ?? "");
        var deed = new OperatorDeed(plan, terminal) { ReachesEveryAccount = static _ => true, IsOfTheHome = true };
        return deed.RunAsync(line, $"journal restore {file}", why, session => RestoreAsync(line, session, file, why), cancellationToken);
    }

    private static async Task<bool> RestoreAsync(ParseResult line, OperatorSession session, string file, string why)
    {
        if (new JournalRestore(session.Plan.Journal, TimeProvider.System).Run(file, why) is { } refusal)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"Not restored: {refusal}");
            return false;
        }

        session.Journal.Note($"journal restore {file}: {why}");
        await line.InvocationConfiguration.Output.WriteLineAsync("Restored. Trading is halted: run alpaca-mcp reconcile until it ends with 0, then alpaca-mcp resume --reason …");
        return true;
    }
}
