using System.Text.Json;

namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>Intents as read from their rows: an order asks for the same few several times over. A row counts as read only while its bytes are the same.</summary>
internal sealed class ReadIntents
{
    // More than are open at once as a rule; what is needed again comes back.
    private const int Most = 256;

    private readonly Dictionary<long, (byte[] Body, OrderIntent Intent)> _read = [];

    internal OrderIntent Of(long seq, ReadOnlySpan<byte> body)
    {
        if (_read.TryGetValue(seq, out var known) && body.SequenceEqual(known.Body))
            return known.Intent;
        if (_read.Count == Most)
            _read.Clear();
        var intent = JsonSerializer.Deserialize(body, JournalJson.Default.OrderIntent) ?? throw new JsonException($"Row {seq} has no body.");
        _read[seq] = (body.ToArray(), intent);
        return intent;
    }
}
