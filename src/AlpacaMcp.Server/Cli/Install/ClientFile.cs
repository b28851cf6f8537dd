namespace AlpacaMcp.Server.Cli.Install;

/// <summary>A client's file as it was read, and the one change that is made of it.</summary>
internal sealed class ClientFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string Changed = "Another program has changed it meanwhile. Run this again.";
    private const string BackupMark = ".alpaca-mcp-backup-";

    private readonly byte[]? _bytes;

    private ClientFile(string target, byte[]? bytes) => (Path, _bytes) = (target, bytes);

    /// <summary>Where it lies; of a symbolic link, where that leads.</summary>
    public string Path { get; }

    /// <summary>The file without the mark of its byte order; null when there is none.</summary>
    public byte[]? Text => _bytes?[MarkOf(_bytes).Length..];

    /// <summary>What it was before earlier changes, the last first.</summary>
    public IEnumerable<byte[]> Backups => (Directory.Exists(Folder) ? Directory.GetFiles(Folder, System.IO.Path.GetFileName(Path) + BackupMark + "*") : [])
        .OrderDescending(StringComparer.Ordinal).Select(File.ReadAllBytes).Select(bytes => bytes[MarkOf(bytes).Length..]);

    private bool IsAsRead => BytesOf(Path) is var now && now is null == _bytes is null && now.AsSpan().SequenceEqual(_bytes);

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? "";

    /// <summary>Reads a file that may not be there.</summary>
    public static ClientFile Read(string path)
    {
        var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new(target, BytesOf(target));
    }

    /// <summary>Keeps the file beside itself and replaces it as a whole, with the mode it had; null takes it away.</summary>
    /// <returns>Where it is kept; null when there was none.</returns>
    /// <exception cref="InstallRefusedException">It may not be written, or another program has changed it since it was read.</exception>
    public string? Replace(byte[]? text, DateTimeOffset now)
    {
        if (!IsAsRead)
            throw new InstallRefusedException(Changed);
        if (_bytes is not null && File.GetAttributes(Path).HasFlag(FileAttributes.ReadOnly))
            throw new InstallRefusedException("The file may only be read.");
        Directory.CreateDirectory(Folder);
        var mode = _bytes is null || OperatingSystem.IsWindows() ? OwnerOnly : File.GetUnixFileMode(Path);
        var draft = $"{Path}.{Environment.ProcessId}.new";
        string? backup = null;
        var free = FreeName($"{Path}{BackupMark}{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");
        try
        {
            Write(draft, [.. MarkOf(_bytes ?? []), .. text ?? []], mode);
            if (_bytes is not null)
            {
                Write(free, _bytes, mode);
                backup = free; // Ours from here on.
            }

            if (!IsAsRead)
                throw new InstallRefusedException(Changed);
            Move(text is null ? null : draft);
        }
        catch (Exception) when (Removed(backup))
        {
            throw;
        }
        finally
        {
            File.Delete(draft);
        }

        return backup;
    }

    private void Move(string? draft)
    {
        if (draft is null)
            File.Delete(Path);
        else
            File.Move(draft, Path, overwrite: _bytes is not null);
    }

    private static bool Removed(string? backup)
    {
        if (backup is not null)
            File.Delete(backup);
        return true;
    }

    private static string FreeName(string name) => !File.Exists(name) ? name : Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}-{number}").First(next => !File.Exists(next));

    private static void Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, mode);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    private static byte[]? BytesOf(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> MarkOf(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? "\uFEFF"u8 : [];
}
