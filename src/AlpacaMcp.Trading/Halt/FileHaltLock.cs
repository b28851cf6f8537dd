namespace AlpacaMcp.Trading.Halt;

/// <summary>The lock as a lock on a file, which the system drops with its process.</summary>
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

    private FileStream? TryOpen(FileAccess access, FileShare share)
    {
        try
        {
            return new(_path, FileMode.OpenOrCreate, access, share, bufferSize: 0);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
