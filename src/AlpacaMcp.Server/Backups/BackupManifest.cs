namespace AlpacaMcp.Server.Backups;

/// <summary>What a backup holds, written last: without it there is no backup.</summary>
/// <param name="Form">Which form this is.</param>
/// <param name="MadeAt">System time.</param>
/// <param name="Version">The version that made it.</param>
/// <param name="Rows">Rows of the journal.</param>
/// <param name="LastHash">The last row's hash.</param>
/// <param name="Files">Each file.</param>
internal sealed record BackupManifest(int Form, DateTimeOffset MadeAt, string Version, long Rows, string LastHash, IReadOnlyList<BackedUpFile> Files)
{
    /// <summary>The form that this version writes and reads.</summary>
    public const int PresentForm = 1;
}
