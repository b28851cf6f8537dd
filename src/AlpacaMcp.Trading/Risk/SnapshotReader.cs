using AlpacaMcp.Api;
using AlpacaMcp.Api.Account;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Telemetry;
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
    DailyBarReader days,
    IProfitSource profit,
    ExchangeClock clock,
    IOrderJournal journal,
    MonitorRounds rounds,
    KnownBook known,
    ILogger<SnapshotReader> logger)
{
    private const int MostOrders = 500;

    private readonly Lock _joining = new();
    private Task<BrokerRound?>? _running;

    /// <summary>Null when orders or positions cannot be read: then nothing can be judged, not even what reduces.</summary>
    internal async Task<RiskSnapshot?> ReadAsync(TradeOrder order, CancellationToken cancellationToken) => await KeptAsync(await ReadToDecideAsync(order, cancellationToken));

    /// <summary>The same, leaving what it has seen of earlier intents to the decision that follows: one commit less.</summary>
    internal async Task<RiskSnapshot?> ReadToDecideAsync(TradeOrder order, CancellationToken cancellationToken)
    {
        var price = OrNullAsync("price", () => prices.ReadAsync(order, cancellationToken));
        var (reads, wasUnderWay) = JoinRound();
        var round = await reads.WaitAsync(cancellationToken);
        var reading = await price ?? OrderPrices.Of(new(null, TimeSpan.Zero));
        if (round is null)
            return null;
        var daily = ReadDailyAsync(order, round.Market, cancellationToken);
        var others = await ReadOthersAsync(order, round, cancellationToken);
        return round.Shown() with
        {
            Price = reading.Own.At(round.Market?.Now),
            Contracts = reading.Contracts.ToDictionary(contract => contract.Key, contract => contract.Value.At(round.Market?.Now)),
            Others = others,
            Daily = await daily,
            WasUnderWay = wasUnderWay,
        };
    }

    /// <summary>What is held and open, without prices; null when it cannot be read.</summary>
    internal async Task<RiskSnapshot?> ReadBookAsync(CancellationToken cancellationToken) => await KeptAsync((await JoinRound().Reads.WaitAsync(cancellationToken))?.Shown());

    private async Task<RiskSnapshot?> KeptAsync(RiskSnapshot? snapshot)
    {
        foreach (var change in snapshot?.Seen ?? [])
            await journal.RecordAsync(change, CancellationToken.None);
        return snapshot;
    }

    private async Task<DailyBar?> ReadDailyAsync(TradeOrder order, MarketMoment? market, CancellationToken cancellationToken) => order is StockOrder && market is not null
        ? await OrNullAsync("daily bar", () => days.ReadAsync(order.Symbol, market.Now, cancellationToken))
        : null;

    /// <summary>Most open orders bound their own cost, or are covered by a position that has a price; the rest, if any, is one request more.</summary>
    private async Task<IReadOnlyDictionary<string, ReferencePrice>> ReadOthersAsync(TradeOrder order, BrokerRound round, CancellationToken cancellationToken)
    {
        var priced = round.Positions.Where(p => p.CurrentPrice is > 0).Select(p => SymbolKey.Of(p.Symbol)).Append(SymbolKey.Of(order.Symbol)).ToHashSet();
        List<string> symbols = [.. round.Orders.All.Where(o => o.Status.IsOpen && !PriceTerms.Of(o).FixesWorstPrice && !priced.Contains(SymbolKey.Of(o.Symbol))).Select(o => o.Symbol).Distinct()];
        var read = symbols.Count == 0 ? null : await OrNullAsync("other prices", () => prices.ReadAllAsync(symbols, cancellationToken));
        return (read ?? new Dictionary<string, PriceReading>()).ToDictionary(one => SymbolKey.Of(one.Key), one => one.Value.At(round.Market?.Now));
    }

    /// <summary>Twenty orders at once share one round: the journal tells each what has changed since its mark.</summary>
    private (Task<BrokerRound?> Reads, bool WasUnderWay) JoinRound()
    {
        lock (_joining)
            return _running is { IsCompleted: false } running ? (running, true) : (_running = ReadRoundAsync(CancellationToken.None), false);
    }

    private async Task<BrokerRound?> ReadRoundAsync(CancellationToken cancellationToken)
    {
        var mark = await journal.MarkAsync(cancellationToken);
        var worth = OrNullAsync("account", () => account.GetAsync(cancellationToken));
        var market = OrNullAsync("clock", () => clock.ReadAsync(cancellationToken));
        var shown = await OrNullAsync("orders", () => ReadOrdersAsync(cancellationToken));
        var held = shown is null ? null : await OrNullAsync("positions", () => positions.ListAsync(cancellationToken));
        var (owner, moment) = (await worth, await market);
        var gained = owner is null ? null : await OrNullAsync("profit", () => profit.ReadAsync(owner, moment, cancellationToken));
        if (held is null)
            return null;
        BrokerRound round = new(mark, await journal.MarkAsync(cancellationToken), shown!, held, owner?.Equity, gained, moment); // held implies shown
        known.Note(round.Shown());
        return round;
    }

    private async Task<ShownOrders> ReadOrdersAsync(CancellationToken cancellationToken)
    {
        var live = await journal.LiveAsync(cancellationToken);
        var open = orders.ListAllOpenAsync(cancellationToken);
        var recent = live.Count == 0 ? [] : await ListRecentAsync(open, cancellationToken);
        var ids = live.Select(i => i.ClientOrderId).ToHashSet();
        var all = (await open).Concat(recent.Where(o => o.ClientOrderId is { } id && ids.Contains(id))).DistinctBy(o => o.Id).ToList();
        if (recent.Count == MostOrders)
            all.AddRange(await FindAsync(live.Where(i => i.State is IntentState.Acknowledged or IntentState.Listed && all.TrueForAll(o => o.ClientOrderId != i.ClientOrderId)), cancellationToken));
        List<StateChange> changes = [.. SeenOrders.Changes(live, all)];
        if (changes.Exists(change => change.End is { FilledQty: > 0 }))
            rounds.Ring();
        return new(all, changes);
    }

    /// <summary>After a pause the breaker lets one request try, and refuses those beside it: once that one has succeeded, they follow.</summary>
    private async Task<IReadOnlyList<Order>> ListRecentAsync(Task open, CancellationToken cancellationToken)
    {
        var query = new OrderQuery { Status = OrderListStatus.All, Limit = MostOrders, Nested = true };
        try
        {
            return await orders.ListAsync(query, cancellationToken);
        }
        catch (AlpacaUnavailableException)
        {
            await open;
            return await orders.ListAsync(query, cancellationToken);
        }
    }

    /// <summary>What a full page may have left out is looked up, or its reservation would stay for ever.</summary>
    private async Task<IEnumerable<Order>> FindAsync(IEnumerable<OrderIntent> missing, CancellationToken cancellationToken) =>
        (await Task.WhenAll(missing.Select(i => orders.FindByClientOrderIdAsync(i.ClientOrderId, settling: true, cancellationToken)))).OfType<Order>();

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

    private sealed record ShownOrders(IReadOnlyList<Order> All, IReadOnlyList<StateChange> Changes);

    private sealed record BrokerRound(
        long Mark, long EndMark, ShownOrders Orders, IReadOnlyList<Position> Positions, decimal? Equity, EquityReading? Profit, MarketMoment? Market)
    {
        internal RiskSnapshot Shown() => new()
        {
            Mark = Mark,
            EndMark = EndMark,
            Orders = Orders.All,
            Seen = Orders.Changes,
            Positions = Positions,
            Equity = Equity,
            Profit = Profit,
            Market = Market,
            Price = new() { MaxQuoteAge = TimeSpan.Zero },
        };
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The broker's {What} could not be read: {Failure}", EventName = "broker_unreadable")]
        internal static partial void Unreadable(ILogger logger, string what, string failure);
    }
}
