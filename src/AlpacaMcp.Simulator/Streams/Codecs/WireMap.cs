using System.Collections;

namespace AlpacaMcp.Simulator.Streams.Codecs;

/// <summary>One message: named values in order, written alike by every codec.</summary>
/// <remarks>A value is text, a number, a truth, an instant, a list, a map, JSON as REST answers it, or null.</remarks>
internal sealed class WireMap : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _fields = [];

    public int Count => _fields.Count;

    public void Add(string name, object? value) => _fields.Add(new(name, value));

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
