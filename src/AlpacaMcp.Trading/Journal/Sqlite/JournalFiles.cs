namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Files that only their owner may read.</summary>
internal static class JournalFiles
{
    private const UnixFileMode OwnerFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>True only when it can be seen that no journal was ever begun here.</summary>
    internal static bool IsNew(JournalPlace place)
    {
        try
        {
            return !HasTraces(place) && (place.Folder is not { } folder
                || (Directory.Exists(folder)
                    ? !Directory.EnumerateFiles(folder, "journal.*").Any(file => Path.GetExtension(file) is ".db" or ".anchor" && new FileInfo(file).Length > 0)
                    : Path.GetDirectoryName(folder) is { } outer && !Directory.EnumerateFileSystemEntries(outer, Path.GetFileName(folder)).Any()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>What stays of a journal when its own file is taken away: its anchor, and the folder of those who have used it.</summary>
    internal static bool HasTraces(JournalPlace place) =>
        place.Folder is { } folder && (File.Exists(place.AnchorPath) || Directory.Exists(Path.Combine(folder, FileOwners.FolderName)));

    /// <summary>Opens a file beside the journal, and makes it when it is not there.</summary>
    internal static FileStream Open(string path, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerFile;
        return new(path, options);
    }

    /// <summary>Copies a file for its owner only, as far as there is one; on disk when it returns.</summary>
    internal static void Copy(string from, string to)
    {
        if (!File.Exists(from))
            return;
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = Open(to, FileAccess.Write, FileShare.None);
        source.CopyTo(copy);
        copy.Flush(flushToDisk: true);
    }

    /// <summary>Makes the folder, and the file before SQLite does: its write-ahead log takes the file's permissions.</summary>
    internal static void Prepare(string path)
    {
        var folder = Path.GetDirectoryName(path)!; // a database lies in a folder
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, OwnerFolder);
        if (File.Exists(path))
            return; // To open and close it would drop the locks that SQLite holds on it elsewhere in this process.
        using (Open(path, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            // Creating it is all.
        }
    }
}
