using System.Text;
using System.Text.Json;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Trading.Journal;

/// <summary>
/// Space that is set aside while there is some, for what must be noted when the journal cannot be written: cancels, reducing orders and what
/// became of orders already sent. The journal takes the lines over as soon as it works again, whichever process has noted them.
/// </summary>
internal sealed class EmergencyFile
{
    private const string Name = "journal.emergency";
    private const int Bytes = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();
    private readonly string? _path;
    private readonly DeskMeter? _meter;

    /// <param name="folder">The journal's folder; null for a journal in memory, which has nowhere to go.</param>
    /// <param name="meter">Counts the lines; null counts nothing.</param>
    internal EmergencyFile(string? folder, DeskMeter? meter = null)
    {
        (_path, _meter) = (PathIn(folder), meter);
    }

    /// <summary>Where it lies in a home; null without one.</summary>
    internal static string? PathIn(string? folder) => folder is null ? null : Path.Combine(folder, Name);

    /// <summary>Whether there are lines, or may be. Sets the space aside when that has not been done.</summary>
    internal bool HoldsLines()
    {
        if (_path is null)
            return false;
        try
        {
            using var file = File.OpenHandle(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Span<byte> first = [0];
            return RandomAccess.Read(file, first, 0) > 0 && first[0] != 0;
        }
        catch (FileNotFoundException)
        {
            TryReserve(_path);
            return false;
        }
        catch (DirectoryNotFoundException)
        {
            return false; // The journal's folder comes with the journal.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true; // Somebody may be writing a line: whoever drains it waits for that.
        }
    }

    /// <summary>Writes a line into the space, on disk when it returns; false when that cannot be done.</summary>
    internal bool TryAdd(EmergencyLine line)
    {
        var isNoted = TryWrite(line);
        _meter?.Emergency(isNoted);
        return isNoted;
    }

    private bool TryWrite(EmergencyLine line)
    {
        lock (_turn)
        {
            try
            {
                using var file = _path is null ? null : OpenAlone(_path);
                if (file is null)
                    return false;
                file.Position = Used(file);
                file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, JournalJson.Default.EmergencyLine) + "\n"));
                file.Flush(flushToDisk: true);
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>Gives every line to <paramref name="take"/> and empties the space when that returns.</summary>
    /// <exception cref="JournalUnavailableException">The lines cannot be read or emptied: what they say is not known.</exception>
    internal void Drain(Action<IReadOnlyList<EmergencyLine>> take)
    {
        lock (_turn)
        {
            try
            {
                using var file = _path is null ? null : OpenAlone(_path) ?? throw new IOException("Another process holds it.");
                if (file is not null)
                    Drain(file, take);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new JournalUnavailableException($"The emergency file cannot be used: {e.Message}", e);
            }
        }
    }

    /// <summary>What a copy of such a file holds.</summary>
    internal static IReadOnlyList<EmergencyLine> Read(string copy)
    {
        using var file = new FileStream(copy, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Lines(file);
    }

    private static void Drain(FileStream file, Action<IReadOnlyList<EmergencyLine>> take)
    {
        if (Used(file) == 0)
            return;
        take(Lines(file));
        file.Position = 0;
        file.Write(Blank());
        file.Flush(flushToDisk: true);
    }

    private static IReadOnlyList<EmergencyLine> Lines(FileStream file)
    {
        var bytes = new byte[Used(file)];
        file.Position = 0;
        file.ReadExactly(bytes);
        return [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<EmergencyLine>()];
    }

    private static void TryReserve(string path)
    {
        try
        {
            using var file = OpenAlone(path);
            if (file is { Length: 0 })
            {
                file.Write(Blank());
                file.Flush(flushToDisk: true); // Only what is written is set aside.
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is no space to set aside; a line may still find some, or goes to the log.
        }
    }

    /// <summary>Two processes must not write into the same place; a line takes a moment. Null when one holds it too long.</summary>
    private static FileStream? OpenAlone(string path)
    {
        FileStream? opened = null;
        SpinWait.SpinUntil(() => (opened = FileLocks.TryOpen(path, FileAccess.ReadWrite, FileShare.None)) is not null, Patience);
        return opened;
    }

    private static byte[] Blank() => new byte[Bytes];

    // A line that a crash cut short had not been relied on: whoever writes waits for the disk.
    private static EmergencyLine? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.EmergencyLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Used(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(bytes);
        var end = Array.IndexOf(bytes, (byte)0);
        return end < 0 ? bytes.Length : end;
    }
}
