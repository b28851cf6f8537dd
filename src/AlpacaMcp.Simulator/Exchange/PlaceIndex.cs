namespace AlpacaMcp.Simulator.Exchange;

/// <summary>Finds the place of a key in a list that only grows. The keys stay in the list; here are only places.</summary>
/// <param name="keyAt">The key at a place.</param>
internal sealed class PlaceIndex<TKey>(Func<int, TKey> keyAt)
    where TKey : struct, IEquatable<TKey>
{
    private const int Empty = 0;
    private int[] _slots = new int[64];
    private int _count;

    /// <summary>Adds the place of a key that is already in the list and was not before.</summary>
    public void Add(TKey key, int place)
    {
        if (++_count > _slots.Length / 4 * 3)
            Grow();
        var slot = SlotOf(key);
        if (_slots[slot] != Empty)
            throw new ArgumentException($"{key} is there already.", nameof(key));
        _slots[slot] = place + 1;
    }

    public int? Find(TKey key) => _slots[SlotOf(key)] is not Empty and var next ? next - 1 : null;

    /// <summary>Where the key is or would be: the first slot from its hash on that is its own or nobody's.</summary>
    private int SlotOf(TKey key)
    {
        var slot = Spread(key);
        while (_slots[slot] is not Empty and var next && !keyAt(next - 1).Equals(key))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private int Spread(TKey key) => (int)(((uint)key.GetHashCode() * 0x9E3779B9u) >> 7) & (_slots.Length - 1);

    private void Grow()
    {
        var places = _slots;
        _slots = new int[2 * places.Length];
        foreach (var next in places)
        {
            if (next != Empty)
                _slots[SlotOf(keyAt(next - 1))] = next;
        }
    }
}
