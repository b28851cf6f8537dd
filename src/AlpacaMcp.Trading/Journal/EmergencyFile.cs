using System.Text;
using System.Text.Json;

namespace AlpacaMcp.Trading.Journal;

/// <summary>
/// Space that is set aside while there is some, for what must be noted when the journal cannot be written: cancels, reducing orders and what
/// became of orders already sent. The journal takes the lines over as soon as it works again.
/// </summary>
internal sealed class EmergencyFile
{
    private const string Name = "journal.emergency";
    private const int Bytes = 256 * 1024;

    private readonly Lock _turn = new();
    private readonly string? _path;
    private volatile bool _mayHold = true; // An earlier process may have left lines.

    /// <param name="folder">The journal's folder; null for a journal in memory, which has nowhere to go.</param>
    internal EmergencyFile(string? folder)
    {
        _path = folder is null ? null : Path.Combine(folder, Name);
    }

    /// <summary>Sets the space aside; false when that cannot be done.</summary>
    internal bool TryReserve()
    {
        try
        {
            if (_path is { } path && !File.Exists(path))
                File.WriteAllBytes(path, Blank());
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a line into the space, on disk when it returns; false when that cannot be done.</summary>
    internal bool TryAdd(EmergencyLine line)
    {
        if (_path is null)
            return false;
        lock (_turn)
        {
            try
            {
                using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
                file.Position = Used(file);
                file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, JournalJson.Default.EmergencyLine) + "\n"));
                file.Flush(flushToDisk: true);
                return _mayHold = true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    /// <summary>Gives every line to <paramref name="take"/> and empties the space when that returns.</summary>
    internal void Drain(Action<IReadOnlyList<EmergencyLine>> take)
    {
        if (!_mayHold)
            return;
        lock (_turn)
        {
            if (_path is not null && File.Exists(_path))
                Drain(_path, take);
            _mayHold = false;
        }
    }

    private static void Drain(string path, Action<IReadOnlyList<EmergencyLine>> take)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var bytes = new byte[Used(file)];
        file.Position = 0;
        file.ReadExactly(bytes);
        if (bytes.Length == 0)
            return;
        take([.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).OfType<EmergencyLine>()]);
        file.Position = 0;
        file.Write(Blank());
        file.Flush(flushToDisk: true);
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
