using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>Everything that is or may become of one symbol: position, open orders (foreign ones too), in-flight and unknown intents.</summary>
internal sealed record SymbolBook
{
    /// <summary>The market's prices; where there is no last trade, the position's current price stands in.</summary>
    public required ReferencePrice Price { get; init; }

    /// <summary>Shares or coins held; negative when short.</summary>
    public required decimal Position { get; init; }

    /// <summary>The position's size at the likely ask, USD, never negative.</summary>
    public required decimal PositionValue { get; init; }

    public required OpenQuantity Buys { get; init; }

    public required OpenQuantity Sells { get; init; }

    /// <summary>An intent was in flight while the snapshot was read: its fill may be in the position and its reservation in the sums.</summary>
    public required bool MayCountTwice { get; init; }

    internal static SymbolBook Of(string symbol, RiskSnapshot snapshot, JournalView journal)
    {
        var key = SymbolKey.Of(symbol);
        var held = snapshot.Positions.FirstOrDefault(p => SymbolKey.Of(p.Symbol) == key);
        var priced = snapshot.Price with { Last = snapshot.Price.Last ?? held?.CurrentPrice };
        var atBroker = snapshot.Orders.Where(o => SymbolKey.Of(o.Symbol) == key).ToList();
        var unseen = journal.Unreflected.Where(i => i.Symbol == key && !snapshot.Shows(i.ClientOrderId)).ToList();

        OpenQuantity Side(bool buys) => atBroker.Select(o => OpenQuantity.Of(o, buys, priced))
            .Concat(unseen.Where(i => i.IsBuy == buys).Select(OpenQuantity.Of))
            .Aggregate(default(OpenQuantity), (sum, next) => sum + next);

        var price = Math.Max(priced.LikelyAsk ?? 0, held?.CurrentPrice ?? 0);
        return new()
        {
            Price = priced,
            Position = held?.Qty ?? 0,
            PositionValue = Math.Max(Math.Abs(held?.Qty ?? 0) * price, Math.Abs(held?.MarketValue ?? 0)),
            Buys = Side(true),
            Sells = Side(false),
            MayCountTwice = unseen.Any(i => i.State != IntentState.Unknown && i.BegunMark <= snapshot.EndMark),
        };
    }

    /// <summary>True when the order, with everything open counted as filled, can only shrink the position and cannot pass zero.</summary>
    internal bool IsReducedBy(bool isBuy, decimal qty) => isBuy
        ? Position < 0 && -Position - Buys.Qty - qty >= 0
        : Position > 0 && Position - Sells.Qty - qty >= 0;

    /// <summary>What the symbol would be worth at worst after an opening order; opposite orders never net.</summary>
    internal decimal WorstValueAfter(bool isBuy, OpenQuantity order)
    {
        if (isBuy)
            return (Position > 0 ? PositionValue : 0) + Buys.Notional + order.Notional;

        // Sells first use up what is held; only the rest is short, and at worst that is the dearest part.
        var sold = Sells + order;
        var shorted = Math.Max(0, sold.Qty - Math.Max(0, Position));
        var shortCost = Math.Min(sold.Notional, shorted * Math.Max(Sells.Unit, order.Unit));
        return (Position < 0 ? PositionValue : 0) + shortCost;
    }
}
