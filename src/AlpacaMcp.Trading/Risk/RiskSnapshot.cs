using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>What the broker said, read in one round: orders before positions, so that a fill in between is counted twice rather than never.</summary>
internal sealed record RiskSnapshot
{
    /// <summary>The journal's mark taken before the first read.</summary>
    public required long Mark { get; init; }

    /// <summary>The journal's mark taken after the last read: what began later cannot be in it.</summary>
    public required long EndMark { get; init; }

    /// <summary>What a decision on this snapshot asks of the journal.</summary>
    internal JournalAsk Ask => new(Mark, Market is { } market ? TradingDay.Of(market.Now) : null) { Seen = Seen };

    /// <summary>What it shows of intents that the journal has behind.</summary>
    public IReadOnlyList<StateChange> Seen { get; init; } = [];

    /// <summary>Open orders, and recent ones of our own that were unsettled when the round began.</summary>
    public required IReadOnlyList<Order> Orders { get; init; }

    /// <summary>True when its reads had begun before the order was asked for: a cancel or close just before it may not show.</summary>
    public bool WasUnderWay { get; init; }

    /// <summary>Orders that do not count although the broker shows them: the one being replaced.</summary>
    public IReadOnlyList<Order> LeftOut { get; init; } = [];

    public required IReadOnlyList<Position> Positions { get; init; }

    /// <summary>Account equity, USD; null when unreadable.</summary>
    public required decimal? Equity { get; init; }

    /// <summary>Profit and loss; null when they cannot be read.</summary>
    public EquityReading? Profit { get; init; }

    /// <summary>Null when the broker's clock is unreadable.</summary>
    public required MarketMoment? Market { get; init; }

    public required ReferencePrice Price { get; init; }

    /// <summary>Prices of an option order's contracts, by symbol; empty for any other order.</summary>
    public IReadOnlyDictionary<string, ReferencePrice> Contracts { get; init; } = new Dictionary<string, ReferencePrice>();

    /// <summary>Prices of other symbols whose open orders do not bound their own cost, by <see cref="SymbolKey"/>.</summary>
    public IReadOnlyDictionary<string, ReferencePrice> Others { get; init; } = new Dictionary<string, ReferencePrice>();

    /// <summary>A stock's last whole day; null for anything else, and when it cannot be read.</summary>
    public DailyBar? Daily { get; init; }

    /// <summary>The same without one order. A leg takes its whole exit group with it: the group counts once, and the changed leg stands for it.</summary>
    internal RiskSnapshot Without(Guid? orderId)
    {
        var without = Orders.Where(o => o.Id == orderId || o.Legs.Any(leg => leg.Id == orderId)).ToList();
        return this with { Orders = [.. Orders.Except(without)], LeftOut = [.. without] };
    }

    /// <summary>What a left-out order had filled when this snapshot read it, before the positions: that much is in them, and no more is taken for granted.</summary>
    internal decimal FilledOf(Guid? orderId) => LeftOut.SelectMany(o => o.Legs.Append(o)).FirstOrDefault(o => o.Id == orderId)?.FilledQty ?? 0;

    /// <summary>True when the broker has shown the order; its intent then counts no more, also not one's that is left out.</summary>
    internal bool Shows(string clientOrderId) => Orders.Concat(LeftOut).Any(o => o.ClientOrderId == clientOrderId);
}
