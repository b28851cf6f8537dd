using System.CommandLine;
using AlpacaMcp.Server.Backups;
using AlpacaMcp.Server.Cli.Operators;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp backup`: a copy of what this home needs, made while servers run. Needs no keys and no passphrase.</summary>
internal sealed class BackupVerb(IReadOnlyDictionary<string, string> environment)
{
    private const int Failed = 1;

    private readonly PlanOptions plan = new(environment);
    private readonly Argument<string> path = new("path") { Description = "A folder that is not there yet." };

    /// <summary>The verb.</summary>
    public Command Create()
    {
        var backup = new Command("backup", "Copy journal, halt and sealed credentials into a folder, while servers run. Neither the master key nor the passphrase is in it.") { path };
        plan.AddTo(backup);
        backup.SetAction((line, token) => Task.FromResult(Run(line, token)));
        return backup;
    }

    private int Run(ParseResult line, CancellationToken cancellationToken)
    {
        var (output, error, target) = (line.InvocationConfiguration.Output, line.InvocationConfiguration.Error, line.GetValue(path) ?? "");
        if (new HomeBackup(plan.ReadAllOrHome(line, out _)[0], TimeProvider.System).Write(target, out var problem, cancellationToken) is not { } report)
        {
            error.WriteLine($"Not backed up: {problem}");
            return Failed;
        }

        foreach (var finding in report.Findings)
            error.WriteLine(finding);
        output.WriteLine(FormattableString.Invariant($"{report.Rows} rows are backed up in {target}: {(report.IsSound ? "sound" : "NOT SOUND, and not to be restored")}."));
        return report.IsSound ? 0 : Failed;
    }
}
