using AlpacaMcp.Simulator.Exchange.Money;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>All orders ever sent, in the order of submission, and what the open ones wait for and hold back.</summary>
internal sealed class OrderList
{
    private readonly List<Order> _orders = [];
    private readonly SortedSet<int> _open = [];
    private readonly SortedSet<int> _openContracts = [];
    private readonly Dictionary<string, int> _clientIds = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _places = [];
    private readonly Dictionary<Guid, List<int>> _groups = [];

    public IReadOnlyList<Order> All => _orders;

    public IEnumerable<Order> Open => _open.Select(place => _orders[place]);

    /// <summary>The open ones of single contracts.</summary>
    public IEnumerable<Order> OpenContracts => _openContracts.Select(place => _orders[place]);

    public OrderAgenda Agenda { get; } = new();

    /// <summary>What all open orders hold back together.</summary>
    public Reserve Reserved { get; private set; }

    /// <summary>Grows with every change of an order.</summary>
    public long Version { get; private set; }

    /// <summary>All or the open orders, oldest or newest first, read no further than asked.</summary>
    public IEnumerable<Order> InTime(bool openOnly, bool ascending)
    {
        if (openOnly)
            return (ascending ? _open : _open.Reverse()).Select(place => _orders[place]);
        return Enumerable.Range(0, _orders.Count).Select(i => _orders[ascending ? i : _orders.Count - 1 - i]);
    }

    public IEnumerable<Order> OpenOf(Instrument instrument) => Agenda.OpenOf(instrument).Select(place => _orders[place]);

    public IEnumerable<Order> OpenMembers(Guid group) => Members(group).Where(order => order.IsOpen);

    /// <summary>Everyone who was ever in a group, oldest first.</summary>
    public IEnumerable<Order> Members(Guid group) =>
        _groups.TryGetValue(group, out var places) ? places.Select(place => _orders[place]) : [];

    public Order? Find(Guid id) => _places.TryGetValue(id, out var place) ? _orders[place] : null;

    public Order? FindByClientId(string clientOrderId) =>
        _clientIds.TryGetValue(clientOrderId, out var place) ? _orders[place] : null;

    public void Add(Order order)
    {
        var place = _orders.Count;
        _places.Add(order.Id, place);
        _clientIds.Add(order.ClientOrderId, place);
        _open.Add(place);
        if (order.Group is { } group)
            (_groups.TryGetValue(group, out var members) ? members : _groups[group] = []).Add(place);
        _orders.Add(order);
        Note(place, null, order);
    }

    public void Update(Order order)
    {
        var place = _places[order.Id];
        var before = _orders[place];
        _orders[place] = order;
        if (!order.IsOpen)
            _open.Remove(place);
        Note(place, before, order);
    }

    private void Note(int place, Order? before, Order after)
    {
        Version++;
        Reserved = Reserved - Reserve.Of(before) + Reserve.Of(after);
        if (after.Instrument.Option is not null)
            _ = after.IsOpen ? _openContracts.Add(place) : _openContracts.Remove(place);
        Agenda.Move(place, before, after);
    }
}
