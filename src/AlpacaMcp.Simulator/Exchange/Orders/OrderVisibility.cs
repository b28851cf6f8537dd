namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Orders that exist but are not shown yet.</summary>
internal sealed class OrderVisibility
{
    private readonly Dictionary<Guid, (DateTimeOffset? Until, int Lookups)> _hidden = [];

    public void Hide(Guid id, DateTimeOffset? until, int lookups) => _hidden[id] = (until, lookups);

    /// <summary>Whether a look-up finds the order; asking uses up one of the look-ups it is hidden for.</summary>
    public bool Shows(Guid id, DateTimeOffset now)
    {
        if (!_hidden.TryGetValue(id, out var rest))
            return true;
        if (rest.Until is { } until ? now >= until : rest.Lookups <= 0)
        {
            _hidden.Remove(id);
            return true;
        }
        _hidden[id] = (rest.Until, rest.Lookups - 1);
        return false;
    }
}
