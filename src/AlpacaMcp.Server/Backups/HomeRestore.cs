using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Backups;

/// <summary>
/// Puts a backup into a home. Every file is held against the manifest and the journal against its own chain before anything is touched; then the journal
/// begins as a new installation, halted. Credentials come back only where the home has none: those of the backup may have been revoked since.
/// </summary>
internal sealed class HomeRestore(ServerPlan plan, TimeProvider time)
{
    /// <summary>Restores.</summary>
    /// <param name="source">The backup's folder.</param>
    /// <param name="reason">Why.</param>
    /// <param name="problem">Why it was not done.</param>
    /// <param name="cancellationToken">Gives up before anything is touched.</param>
    /// <returns>What was restored; null when nothing was.</returns>
    public BackupManifest? Run(string source, string reason, out string problem, CancellationToken cancellationToken)
    {
        try
        {
            if (ReadManifest(source) is not { } manifest)
            {
                problem = $"{source} is no backup: there is no {BackupFiles.Manifest} of form {BackupManifest.PresentForm} in it. For a bare journal.db: alpaca-mcp journal restore FILE";
                return null;
            }

            problem = Difference(source, manifest) ?? Unsound(source, cancellationToken) ?? Replace(source, manifest, reason) ?? "";
            return problem.Length == 0 ? manifest : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = e.Message;
            return null;
        }
    }

    private static BackupManifest? ReadManifest(string source)
    {
        var path = Path.Combine(source, BackupFiles.Manifest);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), BackupJson.Default.BackupManifest) is { Form: BackupManifest.PresentForm, Files: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Difference(string source, BackupManifest manifest)
    {
        if (manifest.Files.All(file => file.Name != BackupFiles.Journal))
            return $"{source} holds no journal.";
        foreach (var file in manifest.Files)
        {
            // A name that leads elsewhere is none of these.
            if (!BackupFiles.All.Contains(file.Name))
                return $"The manifest names {OneLine(file.Name)}, which is in no backup.";
            var path = Path.Combine(source, file.Name);
            if (!File.Exists(path) || BackupFiles.Measure(path) != file)
                return $"{path} is not the file that was backed up.";
        }

        return null;
    }

    private static string? Unsound(string source, CancellationToken cancellationToken)
    {
        var report = new JournalAudit(new JournalPlace(source), isUntouched: true).Run(cancellationToken);
        return report.IsSound ? null : $"The journal in {source} is not sound: {report.Findings[0]}";
    }

    private string? Replace(string source, BackupManifest manifest, string reason)
    {
        string? Kept(string name) => manifest.Files.Any(file => file.Name == name) ? Path.Combine(source, name) : null;

        var halted = Kept(BackupFiles.Halt) is { } halt ? $" (it was halted: {OneLine(File.ReadAllText(halt))})" : "";
        if (new JournalRestore(plan.Journal, time).Run(Path.Combine(source, BackupFiles.Journal), reason + halted, Kept(BackupFiles.Emergency)) is { } refusal)
            return refusal;
        var credentials = new CredentialStore(plan.Home).Path;
        if (Kept(BackupFiles.Credentials) is { } kept && !File.Exists(credentials))
            OwnedFile.Replace(credentials, File.ReadAllBytes(kept));
        return null;
    }

    private static string OneLine(string text) => string.Concat(text.Trim().Where(c => !char.IsControl(c)).Take(200));
}
