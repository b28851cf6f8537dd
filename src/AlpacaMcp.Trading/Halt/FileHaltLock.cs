using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Trading.Halt;

/// <summary>
/// The lock as a lock on a file, which the system drops with its process. Where the file cannot be opened at all (the home is gone, or not ours)
/// nobody can hold it either: HALT file and journal then stand alone, and no file keeps a position from being closed or trading from being halted.
/// </summary>
internal sealed class FileHaltLock(string folder, TimeProvider time) : IHaltLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private readonly string _path = Path.Combine(folder, "halt.lock");

    public IDisposable? TryShare() => TryOpen(FileAccess.Read, FileShare.Read);

    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryOpen(FileAccess.ReadWrite, FileShare.None) is { } taken)
                return taken;
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private IDisposable? TryOpen(FileAccess access, FileShare share)
    {
        try
        {
            return FileLocks.TryOpen(_path, access, share);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NoLock();
        }
    }

    private sealed class NoLock : IDisposable
    {
        public void Dispose()
        {
            // There is nothing to let go of.
        }
    }
}
