namespace AlpacaMcp.Trading.Journal.Sqlite;

/// <summary>
/// The orders decided lately, so that a busy minute is not counted anew by each order in it. It holds nothing the journal does not: each count first
/// takes up the rows added since the last one, whoever wrote them.
/// </summary>
internal sealed class RecentOrders
{
    private const string Decided = "SELECT intents.id, decided, reducing FROM";

    private readonly List<(string Id, long At, bool IsReducing)> _orders = [];
    private string? _scope;
    private long _seen;
    private long _from;

    /// <summary>Orders decided since, by what they did to the position.</summary>
    /// <param name="rows">The journal, within a transaction or not.</param>
    /// <param name="scope">The account.</param>
    /// <param name="committed">Its last row that nothing can roll back.</param>
    /// <param name="since">Later than this.</param>
    internal (int Opening, int Reducing) Since(JournalConnection rows, string scope, long committed, DateTimeOffset since)
    {
        var from = since.ToUnixTimeMilliseconds();
        // A clock that was set back asks for what was let go.
        if (_scope != scope || committed < _seen || from < _from)
            Begin(rows.All($"{Decided} intents WHERE scope = $0 AND reducing IN (0, 1) AND decided > $1", Read, scope, from));
        else
            Add(rows.All($"{Decided} entries CROSS JOIN intents ON begun = seq AND intents.scope = entries.scope AND id = json_extract(body, '$.client_order_id') WHERE seq > $1 AND kind = 'intent' AND entries.scope = $0", Read, scope, _seen));
        (_scope, _seen, _from) = (scope, committed, from);
        _orders.RemoveAll(order => order.At <= from);
        var reducing = _orders.Count(order => order.IsReducing);
        return (_orders.Count - reducing, reducing);
    }

    private void Begin(List<(string Id, long At, bool IsReducing)> all)
    {
        _orders.Clear();
        _orders.AddRange(all);
    }

    // An order that was not placed may be tried again under its id; the later try is the one that counts.
    private void Add(List<(string Id, long At, bool IsReducing)> news)
    {
        foreach (var order in news)
        {
            _orders.RemoveAll(earlier => earlier.Id == order.Id);
            _orders.Add(order);
        }
    }

    private static (string Id, long At, bool IsReducing) Read(JournalRow row) => (row.GetString(0), row.GetInt64(1), row.GetBoolean(2));
}
