using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Journal;

/// <summary>Files as locks between processes: the system drops them with their process.</summary>
internal static class FileLocks
{
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>EWOULDBLOCK: 11 on Linux, 35 on macOS.</summary>
    private static readonly int WouldBlock = OperatingSystem.IsMacOS() ? 35 : 11;

    /// <summary>Null while somebody else holds it.</summary>
    /// <exception cref="IOException">It cannot be opened for another reason, which waiting does not cure.</exception>
    /// <exception cref="UnauthorizedAccessException">It is not ours to open.</exception>
    internal static FileStream? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return JournalFiles.Open(path, access, share);
        }
        catch (IOException e) when (e.HResult == SharingViolation || e.HResult == WouldBlock)
        {
            return null;
        }
    }
}
