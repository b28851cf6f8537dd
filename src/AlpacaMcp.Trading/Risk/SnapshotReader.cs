using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Orders;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Risk;

/// <summary>
/// Reads what the rules need in one round. Orders come before positions: an order that fills in between is then counted twice for a
/// moment (too careful), where the other way round it would be counted nowhere.
/// </summary>
internal sealed partial class SnapshotReader(
    OrdersClient orders,
    PositionsClient positions,
    AccountClient account,
    PriceReader prices,
    ExchangeClock clock,
    IOrderJournal journal,
    ILogger<SnapshotReader> logger)
{
    private const int MostOrders = 500;

    /// <summary>Null when orders or positions cannot be read: then nothing can be judged, not even what reduces.</summary>
    internal async Task<RiskSnapshot?> ReadAsync(TradeOrder order, CancellationToken cancellationToken)
    {
        var mark = await journal.MarkAsync(cancellationToken);
        var equity = OrNullAsync("account", async () => (await account.GetAsync(cancellationToken)).Equity);
        var market = OrNullAsync("clock", () => clock.ReadAsync(cancellationToken));
        var price = OrNullAsync("price", () => prices.ReadAsync(order.Symbol, order.AssetClass, cancellationToken));
        var book = await OrNullAsync("orders and positions", () => ReadBookAsync(cancellationToken));
        var moment = await market;
        var reading = await price ?? new PriceReading(null, TimeSpan.Zero);
        var worth = await equity;
        return book is null ? null : new()
        {
            Mark = mark,
            Orders = book.Orders,
            Positions = book.Positions,
            Equity = worth,
            Market = moment,
            Price = reading.At(moment?.Now),
        };
    }

    internal async Task<RiskSnapshot> RepriceAsync(RiskSnapshot snapshot, TradeOrder order, CancellationToken cancellationToken)
    {
        var price = prices.ReadAsync(order.Symbol, order.AssetClass, cancellationToken);
        var market = await clock.ReadAsync(cancellationToken);
        return snapshot with { Market = market, Price = (await price).At(market.Now) };
    }

    private async Task<OrderBook> ReadBookAsync(CancellationToken cancellationToken)
    {
        var unlisted = await journal.UnlistedAsync(cancellationToken);
        var open = ReadOpenAsync(cancellationToken);
        IReadOnlyList<Order> recent = unlisted.Count == 0
            ? []
            : await orders.ListAsync(new OrderQuery { Status = OrderListStatus.All, Limit = MostOrders, Nested = true }, cancellationToken);
        var ids = unlisted.Select(i => i.ClientOrderId).ToHashSet();
        var all = (await open).Concat(recent.Where(o => o.ClientOrderId is { } id && ids.Contains(id))).DistinctBy(o => o.Id).ToList();
        if (recent.Count == MostOrders)
            all.AddRange(await FindAsync(unlisted.Where(i => i.State == IntentState.Acknowledged && all.TrueForAll(o => o.ClientOrderId != i.ClientOrderId)), cancellationToken));
        await NoteListedAsync(unlisted, all);
        return new(all, await positions.ListAsync(cancellationToken));
    }

    /// <summary>What a full page may have left out is looked up, or its reservation would stay for ever.</summary>
    private async Task<IEnumerable<Order>> FindAsync(IEnumerable<OrderIntent> missing, CancellationToken cancellationToken) =>
        (await Task.WhenAll(missing.Select(i => orders.FindByClientOrderIdAsync(i.ClientOrderId, settling: true, cancellationToken)))).OfType<Order>();

    private async Task NoteListedAsync(IReadOnlyList<OrderIntent> unlisted, List<Order> listed)
    {
        var visible = listed.Select(o => o.ClientOrderId).ToHashSet();
        foreach (var intent in unlisted.Where(i => i.State == IntentState.Acknowledged && visible.Contains(i.ClientOrderId)))
            await journal.RecordAsync(intent.ClientOrderId, IntentState.Listed, CancellationToken.None);
    }

    private async Task<List<Order>> ReadOpenAsync(CancellationToken cancellationToken)
    {
        List<Order> all = [];
        var query = new OrderQuery { Status = OrderListStatus.Open, Limit = MostOrders, Nested = true };
        while (true)
        {
            var page = await orders.ListAsync(query, cancellationToken);
            var known = all.Select(o => o.Id).ToHashSet();
            all.AddRange(page.Where(o => !known.Contains(o.Id)));
            if (page.Count < MostOrders || all.Count == known.Count)
                return all; // The second: a broker that pages by other rules must not keep us here for ever.
            query = query with { BeforeOrderId = page[^1].Id };
        }
    }

    private async Task<T?> OrNullAsync<T>(string what, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            Log.Unreadable(logger, what, e.GetType().Name);
            return default;
        }
    }

    private sealed record OrderBook(IReadOnlyList<Order> Orders, IReadOnlyList<Position> Positions);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The broker's {What} could not be read: {Failure}")]
        internal static partial void Unreadable(ILogger logger, string what, string failure);
    }
}
