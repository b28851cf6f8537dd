using AlpacaMcp.Api.Orders;
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

    public required OpenSide Buying { get; init; }

    public required OpenSide Selling { get; init; }

    /// <summary>An intent was in flight while the snapshot was read: its fill may be in the position and its reservation in the sums.</summary>
    public required bool MayCountTwice { get; init; }

    internal OpenQuantity Buys => Buying.Sum;

    internal OpenQuantity Sells => Selling.Sum;

    /// <summary>False when there is something that no price is known for.</summary>
    internal bool IsPriced => (Position == 0 || PositionValue > 0) && Buying.IsPricedBeyond(-Position) && Selling.IsPricedBeyond(Position);

    internal static SymbolBook Of(string symbol, RiskSnapshot snapshot, JournalView journal)
    {
        var key = SymbolKey.Of(symbol);
        var held = snapshot.Positions.FirstOrDefault(p => SymbolKey.Of(p.Symbol) == key);
        var priced = snapshot.Price with { Last = snapshot.Price.Last ?? held?.CurrentPrice };
        var atBroker = snapshot.Orders.Where(o => SymbolKey.Of(o.Symbol) == key).ToList();
        var unseen = UnseenIntents.Of(snapshot, journal).Where(i => i.Symbol == key).ToList();
        var price = Math.Max(priced.LikelyAsk ?? 0, held?.CurrentPrice ?? 0);
        return new()
        {
            Price = priced,
            Position = held?.Qty ?? 0,
            PositionValue = Math.Max(Math.Abs(held?.Qty ?? 0) * price, Math.Abs(held?.MarketValue ?? 0)),
            Buying = Side(buys: true, atBroker, unseen, priced),
            Selling = Side(buys: false, atBroker, unseen, priced),
            MayCountTwice = unseen.Any(i => i.State != IntentState.Unknown && i.BegunMark <= snapshot.EndMark),
        };
    }

    /// <summary>True when the order, with everything open counted as filled, can only shrink the position and cannot pass zero.</summary>
    internal bool IsReducedBy(bool isBuy, decimal qty) => isBuy
        ? Position < 0 && -Position - Buys.Qty - qty >= 0
        : Position > 0 && Position - Sells.Qty - qty >= 0;

    /// <summary>How much of a sale, with every open sale filled before it, would be of shares that are not held.</summary>
    internal decimal ShortPartOf(decimal qty) => Math.Clamp(Sells.Qty + qty - Math.Max(0, Position), 0, qty);

    /// <summary>What the symbol would be worth at worst after an opening order; opposite orders never net.</summary>
    internal decimal WorstValueAfter(bool isBuy, OpenQuantity order) => isBuy
        ? (Position > 0 ? PositionValue : 0) + Buys.Notional + order.Notional
        : (Position < 0 ? PositionValue : 0) + Selling.With(order).Beyond(Position).Notional;

    /// <summary>Position and open orders together, each at its worst; of the orders on the position's other side only what goes beyond it.</summary>
    internal decimal Gross(OpenQuantity buy = default, OpenQuantity sell = default) =>
        PositionValue + Buying.With(buy).Beyond(-Position).Notional + Selling.With(sell).Beyond(Position).Notional;

    // Until both are settled, an order and the one that takes its place count as the larger of the two.
    private static OpenSide Side(bool buys, List<Order> atBroker, List<OrderIntent> unseen, ReferencePrice price)
    {
        var own = unseen.Where(i => i.IsBuy == buys).ToList();
        var inPlace = atBroker.Select(order => own.Where(i => i.TakesPlaceIn([order])).Select(OpenQuantity.Of).Append(OpenQuantity.Of(order, buys, price)));
        var beside = own.Where(i => !i.TakesPlaceIn(atBroker)).Select(i => Enumerable.Repeat(OpenQuantity.Of(i), 1));
        return inPlace.Concat(beside).Aggregate(OpenSide.Nothing, (side, alternatives) => side.WithLargestOf([.. alternatives]));
    }
}
