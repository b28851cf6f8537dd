using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AlpacaMcp.Simulator.State;

/// <summary>The journal of a kept exchange: one JSON object a line, on disk before its effect is seen. One process holds it.</summary>
internal sealed class StateFile : IDisposable
{
    public const string JournalName = "exchange.jsonl";
    private const string LockName = "exchange.lock";
    private readonly FileStream _lock;
    private readonly FileStream _stream;

    private StateFile(FileStream held, FileStream stream) => (_lock, _stream) = (held, stream);

    /// <exception cref="SimulatorStateException">Another process holds it.</exception>
    public static StateFile Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var held = Hold(folder);
        try
        {
            // The journal itself stays readable for others.
            return new StateFile(held, new FileStream(Path.Combine(folder, JournalName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Hold(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new SimulatorStateException($"The exchange kept in {folder} is held by another process. End that one, or choose another path.", held)
            { IsHeldElsewhere = true };
        }
    }

    /// <summary>The header and the entries; a last line that a crash cut off is removed, it had no effect yet.</summary>
    public (StateHeader? Header, IReadOnlyList<StateEntry> Entries) Read()
    {
        _stream.Position = 0;
        var bytes = new byte[_stream.Length];
        _stream.ReadExactly(bytes);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        _stream.SetLength(whole);
        _stream.Position = whole;
        var lines = Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0
            ? (null, [])
            : (Parse(lines[0], 1, StateJson.Default.StateHeader), [.. lines.Skip(1).Select((line, i) => Parse(line, i + 2, StateJson.Default.StateEntry))]);
    }

    public void Write(StateHeader header) => Append(JsonSerializer.SerializeToUtf8Bytes(header, StateJson.Default.StateHeader));

    public void Write(StateEntry entry) => Append(JsonSerializer.SerializeToUtf8Bytes(entry, StateJson.Default.StateEntry));

    public void Dispose()
    {
        _stream.Dispose();
        _lock.Dispose();
    }

    private void Append(byte[] line)
    {
        _stream.Write([.. line, (byte)'\n']);
        _stream.Flush(flushToDisk: true);
    }

    private static T Parse<T>(string line, int number, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("null");
        }
        catch (JsonException broken)
        {
            throw new SimulatorStateException($"Line {number} of {JournalName} cannot be read ({broken.Message}). Restore the file or choose another path.", broken);
        }
    }
}
