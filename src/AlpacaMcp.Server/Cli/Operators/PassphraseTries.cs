using System.Globalization;
using System.Text;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>Wrong passphrases in a row, kept in the home: after each the next may come only after twice as long, at last after an hour.</summary>
internal sealed class PassphraseTries(string home, TimeProvider time)
{
    private const string Name = "operator.tries";
    private const int LineBytes = 40;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly string path = Path.Combine(home, Name);

    /// <summary>How long until one more may be tried.</summary>
    public TimeSpan Wait
    {
        get
        {
            using var file = Open();
            var (count, last) = Read(file);
            return Left(count, last);
        }
    }

    /// <summary>Checks once. It counts as wrong until it is right: ending the process in between gains nothing.</summary>
    /// <returns>Null when it is too early.</returns>
    public bool? Try(Func<bool> isRight)
    {
        using var file = Open();
        var (count, last) = Read(file);
        if (Left(count, last) > TimeSpan.Zero)
            return null;
        Write(file, count + 1);
        if (!isRight())
            return false;
        Write(file, 0);
        return true;
    }

    private TimeSpan Left(int count, DateTimeOffset last)
    {
        if (count == 0)
            return TimeSpan.Zero;
        var pause = count > 12 ? Longest : First * Math.Min(1 << count, Longest / First);
        var left = last + pause - time.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < pause ? left : pause; // A clock that was set back makes nobody wait longer.
    }

    // Alone: two at once would be two tries for one wait.
    private FileStream Open() => new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static (int Count, DateTimeOffset Last) Read(FileStream file)
    {
        var bytes = new byte[LineBytes];
        file.Position = 0;
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(bytes, 0, length).Trim().Split(' ') is [var count, var last]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var tries)
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                ? (tries, DateTimeOffset.FromUnixTimeMilliseconds(at))
                : (0, default);
    }

    private void Write(FileStream file, int count)
    {
        file.Position = 0;
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{count} {time.GetUtcNow().ToUnixTimeMilliseconds()}").PadRight(LineBytes - 1) + "\n"));
        file.Flush(flushToDisk: true);
    }
}
