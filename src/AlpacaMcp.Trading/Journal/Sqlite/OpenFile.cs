using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Asks SQLite whether the path of the file that it has open still leads to that file: one look at the folder.</summary>
/// <seealso href="https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html"/>
internal static class OpenFile
{
    // SQLITE_FCNTL_HAS_MOVED
    private const int HasMovedCode = 20;

    internal static bool HasMoved(SqliteConnection connection) =>
        connection.Handle is { } handle && Control(handle.DangerousGetHandle(), null, HasMovedCode, out var moved) == 0 && moved != 0;

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int Control(nint database, byte[]? schema, int code, out int answer);
}
