namespace AlpacaMcp.Server.Logging;

/// <summary>One category's lines of one process, in a file at a time. A line is written whole and at once, or it is not there.</summary>
internal sealed class LogFile(string folder, LogCategory category, string instance, LogLimits limits, TimeProvider time) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Lock _turn = new();
    private readonly LogRetention _retention = new(folder, instance, limits, time);
    private FileStream? _file;
    private DateOnly _day;
    private long _length;
    private int _sequence;
    private DateTimeOffset _again = DateTimeOffset.MinValue;
    private string _problem = "";
    private bool _isOver;

    /// <summary>Adds a line, its end included.</summary>
    /// <returns>Why it is lost; null when it is written, or comes after the end.</returns>
    public string? Add(ReadOnlySpan<byte> line)
    {
        lock (_turn)
        {
            try
            {
                if (_isOver)
                    return null;
                if (!IsReady(line.Length))
                    return _problem;
                RandomAccess.Write(_file!.SafeFileHandle, line, _length); // IsReady opened it
                _length += line.Length;
                return null;
            }
            catch (Exception e) when (IsOfTheDisk(e))
            {
                TakeBack();
                return _problem = e.Message;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_turn)
        {
            _isOver = true;
            _file?.Dispose();
        }
    }

    private bool IsReady(int bytes)
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (_file is not null && _day == today && (_length == 0 || _length + bytes <= limits.FileBytes))
            return true;
        if (now < _again)
            return false;
        _file?.Dispose();
        (_file, _again) = (null, now + limits.OpenPause); // Stands if the next lines fail.
        Directory.CreateDirectory(folder);
        _retention.MakeRoom(category);
        (_file, _day, _length, _again) = (Open(new LogFileName(category, today, instance, ++_sequence)), today, 0, DateTimeOffset.MinValue);
        return true;
    }

    // Without a buffer: a line is one write of the system, and a process that is killed has lost none.
    private FileStream Open(LogFileName name)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(Path.Combine(folder, name.ToString()), options);
    }

    // A full disk takes the beginning of a line. The next one is written over it; until then nobody shall read half a line.
    private void TakeBack()
    {
        try
        {
            if (_file is not null)
                RandomAccess.SetLength(_file.SafeFileHandle, _length);
        }
        catch (Exception e) when (IsOfTheDisk(e))
        {
            _problem = e.Message; // Still written over.
        }
    }

    // .NET calls it an argument out of range when a file may not grow any more.
    private static bool IsOfTheDisk(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;
}
