using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>A journal that has seen a lot: orders placed, listed and filled, three rows each, a thousand orders a day.</summary>
internal static class LongJournal
{
    private const int RowsPerOrder = 3;
    private const int OrdersPerDay = 1_000;
    private const int OrdersPerCommit = 10_000;

    public static void Write(JournalPlace place, JournalScope scope, int rows)
    {
        using var database = JournalDatabase.Open(place, TimeProvider.System, new NoCrash());
        for (var first = 0; first < rows / RowsPerOrder; first += OrdersPerCommit)
            database.Write(tx => Enumerable.Range(first, OrdersPerCommit).Max(number => Append(tx, scope.ToString(), number)));
    }

    private static long Append(JournalTransaction tx, string scope, int number)
    {
        var order = new StockOrder { Symbol = "AAPL", Side = OrderSide.Buy, Qty = 1, Type = OrderType.Limit, LimitPrice = 90m, TimeInForce = TimeInForce.Day };
        var at = new DateTimeOffset(2024, 1, 2, 15, 0, 0, TimeSpan.Zero).AddDays(number / OrdersPerDay).AddSeconds(number % OrdersPerDay);
        var id = $"amcp-00000000-{number:x20}";
        tx.Append(scope, EntryKind.Intent, Intent(id, order, at), JournalJson.Default.OrderIntent);
        tx.Append(scope, EntryKind.State, new(id, IntentState.Acknowledged), JournalJson.Default.StateChange);
        return tx.Append(scope, EntryKind.State, new(id, IntentState.Ended, new("filled", 1, 90m)), JournalJson.Default.StateChange);
    }

    private static OrderIntent Intent(string id, StockOrder order, DateTimeOffset at) => new()
    {
        ClientOrderId = id,
        Terms = OrderTerms.Of(order.ToWire(id)),
        Symbol = order.Symbol,
        IsBuy = true,
        Qty = 1,
        Notional = 90m,
        IsReducing = false,
        DecidedAt = at,
        Day = DateOnly.FromDateTime(at.UtcDateTime),
        PolicyHash = new string('0', 64),
        Owner = new string('0', 16),
    };
}
