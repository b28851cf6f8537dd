using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether there is room, and whether what is there may be written.</summary>
internal sealed class DiskCheck : ICheck
{
    private const int Write = 2; // W_OK
    private const long Least = 64L * 1024 * 1024;
    private const long Usual = 1024L * 1024 * 1024;
    private const string Fix = "Make room. Meanwhile nothing opens, and positions can be closed: docs/operate/recovery/disk-full.md.";

    public string Name => "disk";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(Look(examined));

    private static Finding Look(Examined examined)
    {
        if (examined.Plan.Journal is not { Folder: { } folder, DatabasePath: { } journal })
            return Finding.Ok("Nothing is kept.");
        return File.Exists(journal) && !MayWrite(journal)
            ? Finding.Fail($"{journal} cannot be written by this user: nothing opens.", "Give the home to the user who runs the server, and mount it for writing.")
            : Judge(folder, new DriveInfo(Existing(Path.GetFullPath(folder))).AvailableFreeSpace);
    }

    /// <summary>Judges the room.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="free">Bytes that this user may still write.</param>
    internal static Finding Judge(string folder, long free)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{free / 1024 / 1024} MB are free for {folder}");
        return free < Least ? Finding.Fail($"{text}.", Fix) : free < Usual ? Finding.Warn($"{text}.", Fix) : Finding.Ok($"{text}.");
    }

    private static string Existing(string folder) => Directory.Exists(folder) ? folder : Existing(Path.GetDirectoryName(folder) ?? Path.DirectorySeparatorChar.ToString());

    // Not by opening it: to close it would drop the locks that SQLite holds on it in this process.
    private static bool MayWrite(string path) => OperatingSystem.IsWindows() ? !new FileInfo(path).IsReadOnly : Access(Encoding.UTF8.GetBytes(path + "\0"), Write) == 0;

    [DllImport("libc", EntryPoint = "access")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access(byte[] path, int mode);
}
