namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>
/// The orders decided lately, so that a busy minute is not counted anew by each order in it. It holds nothing the journal does not: each count first
/// takes up the rows added since the last one, whoever wrote them, and starts again from the table where they do not simply follow.
/// </summary>
internal sealed class RecentOrders
{
    private const string Decided = "SELECT intents.id, decided, reducing FROM";

    private readonly Queue<Order> _orders = [];
    private readonly HashSet<string> _ids = [];
    private int _reducing;
    private string? _scope;
    private long _seen;
    private long _from;
    private long _latest;

    /// <summary>Orders decided since, by what they did to the position.</summary>
    /// <param name="rows">The journal, within a transaction or not.</param>
    /// <param name="scope">The account.</param>
    /// <param name="committed">Its last row that nothing can roll back.</param>
    /// <param name="since">Later than this.</param>
    internal (int Opening, int Reducing) Since(JournalConnection rows, string scope, long committed, DateTimeOffset since)
    {
        var from = since.ToUnixTimeMilliseconds();
        if (_scope != scope || committed < _seen || from < _from || !TryFollow(rows, scope))
            Begin(rows, scope, from);
        while (_orders.TryPeek(out var oldest) && oldest.At <= from)
            Leave(_orders.Dequeue());
        (_scope, _seen, _from) = (scope, committed, from);
        return (_orders.Count - _reducing, _reducing);
    }

    /// <returns>False when an order is decided before the one it follows, or again: the clock was set back, or it had not been placed.</returns>
    private bool TryFollow(JournalConnection rows, string scope) => rows
        .All($"{Decided} entries CROSS JOIN intents ON begun = seq AND intents.scope = entries.scope AND id = json_extract(body, '$.client_order_id') WHERE seq > $1 AND kind = 'intent' AND entries.scope = $0", Read, scope, _seen)
        .TrueForAll(TryJoin);

    private void Begin(JournalConnection rows, string scope, long from)
    {
        _orders.Clear();
        _ids.Clear();
        (_reducing, _latest) = (0, 0);
        foreach (var order in rows.All($"{Decided} intents WHERE scope = $0 AND reducing IN (0, 1) AND decided > $1 ORDER BY decided", Read, scope, from)) // The index has "reducing" before "decided".
            TryJoin(order);
    }

    private bool TryJoin(Order order)
    {
        if (order.At < _latest || !_ids.Add(order.Id))
            return false;
        _orders.Enqueue(order);
        _latest = order.At;
        _reducing += order.IsReducing ? 1 : 0;
        return true;
    }

    private void Leave(Order order)
    {
        _ids.Remove(order.Id);
        _reducing -= order.IsReducing ? 1 : 0;
    }

    private static Order Read(JournalRow row) => new(row.GetString(0), row.GetInt64(1), row.GetBoolean(2));

    private readonly record struct Order(string Id, long At, bool IsReducing);
}
