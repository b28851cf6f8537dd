namespace AlpacaMcp.Server.Backups;

/// <summary>One file of a backup.</summary>
/// <param name="Name">One of <see cref="BackupFiles"/>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, in small hexadecimal digits.</param>
internal sealed record BackedUpFile(string Name, long Bytes, string Sha256);
