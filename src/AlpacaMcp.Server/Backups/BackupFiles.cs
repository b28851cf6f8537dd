using System.Security.Cryptography;

namespace AlpacaMcp.Server.Backups;

/// <summary>
/// The files of a backup. The master key and the operator's passphrase are not among them: who finds a backup gets neither the keys nor a hash to try
/// passphrases on.
/// </summary>
internal static class BackupFiles
{
    public const string Manifest = "manifest.json";
    public const string Journal = "journal.db";
    public const string Anchor = "journal.anchor";
    public const string Emergency = "journal.emergency";
    public const string Halt = "HALT";

    /// <summary>Credentials, sealed as they are in the home.</summary>
    public const string Credentials = "credentials.json";

    /// <summary>What a manifest may name.</summary>
    public static IReadOnlyList<string> All { get; } = [Journal, Anchor, Emergency, Halt, Credentials];

    /// <summary>A file as a manifest names it.</summary>
    public static BackedUpFile Measure(string path)
    {
        using var file = File.OpenRead(path);
        return new(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
