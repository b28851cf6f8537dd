using System.Runtime.InteropServices;

namespace AlpacaMcp.EndToEnd.Tests;

/// <summary>No file of a process may grow until this is gone: what a full disk does to it, without one.</summary>
internal sealed partial class FileSizeLimit : IDisposable
{
    private const int FileSize = 1; // RLIMIT_FSIZE
    private readonly int _process;
    private readonly Limit _before;

    public FileSizeLimit(int process, ulong bytes)
    {
        _process = process;
        Require(Read(process, FileSize, IntPtr.Zero, out _before));
        Set(_before with { Soft = bytes });
    }

    public void Dispose() => Set(_before);

    private void Set(Limit limit) => Require(Write(_process, FileSize, in limit, IntPtr.Zero));

    private static void Require(int result)
    {
        if (result != 0)
            throw new InvalidOperationException($"prlimit failed with {Marshal.GetLastPInvokeError()}.");
    }

    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    private static partial int Read(int process, int resource, IntPtr none, out Limit before);

    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    private static partial int Write(int process, int resource, in Limit limit, IntPtr none);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
