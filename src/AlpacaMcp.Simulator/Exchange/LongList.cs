using System.Collections;

namespace AlpacaMcp.Simulator.Exchange;

/// <summary>A list that only grows, in blocks: it never copies what it has and reserves little of what it has not.</summary>
internal sealed class LongList<T> : IReadOnlyList<T>
{
    private const int BlockLength = 512;
    private readonly List<T[]> _blocks = [];

    public int Count { get; private set; }

    public T this[int place] => place < Count ? _blocks[place / BlockLength][place % BlockLength] : throw new ArgumentOutOfRangeException(nameof(place));

    public void Add(T item)
    {
        if (Count == _blocks.Count * BlockLength)
            _blocks.Add(new T[BlockLength]);
        _blocks[Count / BlockLength][Count % BlockLength] = item;
        Count++;
    }

    /// <summary>Everything from a place on, oldest first.</summary>
    public IEnumerable<T> From(int place)
    {
        for (var i = place; i < Count; i++)
            yield return this[i];
    }

    /// <summary>Everything before a place, newest first.</summary>
    public IEnumerable<T> Before(int place)
    {
        for (var i = place - 1; i >= 0; i--)
            yield return this[i];
    }

    public IEnumerator<T> GetEnumerator() => From(0).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
