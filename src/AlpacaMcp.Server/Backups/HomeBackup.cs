using System.Text.Json;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Secrets;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Backups;

/// <summary>Copies what a home needs into a folder of its own, for its owner only, while servers go on. It has its name when it is whole.</summary>
internal sealed class HomeBackup(ServerPlan plan, TimeProvider time)
{
    /// <summary>Makes it.</summary>
    /// <param name="target">The folder, which must not be there yet.</param>
    /// <param name="problem">Why there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What an audit of the journal's copy has found; null when nothing was made.</returns>
    public AuditReport? Write(string target, out string problem, CancellationToken cancellationToken)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        problem = $"{target} is there already: a backup overwrites nothing.";
        if (Path.Exists(target))
            return null;
        var draft = $"{target}.{Environment.ProcessId}.partial";
        try
        {
            if (ServerHome.Create(draft) is { } unwritable)
            {
                problem = $"{target} cannot be written: {unwritable}";
                return null;
            }

            if (new JournalBackup(plan.Journal).Run(draft, out problem, cancellationToken) is not { } report)
                return null;
            CopyOthers(draft);
            var manifest = new BackupManifest(BackupManifest.PresentForm, time.GetUtcNow(), ServerVersion.Text, report.Rows, report.Hash, [.. BackupFiles.All.Select(name => Path.Combine(draft, name)).Where(File.Exists).Select(BackupFiles.Measure)]);
            OwnedFile.Replace(Path.Combine(draft, BackupFiles.Manifest), JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest));
            Directory.Move(draft, target);
            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"{target} cannot be written: {e.Message}";
            return null;
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
    }

    private void CopyOthers(string draft)
    {
        string?[] others = [In(plan.Journal.Folder, BackupFiles.Emergency), In(plan.Journal.Folder, BackupFiles.Halt), In(plan.Home, BackupFiles.Credentials)];
        foreach (var file in others.Where(File.Exists).OfType<string>())
            OwnedFile.Replace(Path.Combine(draft, Path.GetFileName(file)), Read(file));
    }

    private static string? In(string? folder, string name) => folder is { Length: > 0 } ? Path.Combine(folder, name) : null;

    // Servers may hold it open.
    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
