using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Risk;

/// <summary>One order before the rules: everything they may look at, nothing they must fetch.</summary>
internal sealed record RiskCase
{
    public required TradeOrder Order { get; init; }

    public required RiskPolicy Policy { get; init; }

    public required RiskSnapshot Snapshot { get; init; }

    public required SymbolBook Book { get; init; }

    public required JournalView Journal { get; init; }

    /// <summary>The dearest price the order can trade at; null when no price is known.</summary>
    public required decimal? WorstPrice { get; init; }

    /// <summary>Quantity and cost at the worst price; zero cost when no price is known.</summary>
    public required OpenQuantity Size { get; init; }

    public required bool IsReducing { get; init; }

    /// <summary>Of a replaced order: what is in the position already and must not count twice.</summary>
    public decimal AlreadyFilled { get; init; }

    /// <summary>What the caller should know about how the order was judged.</summary>
    internal IReadOnlyList<string> Notes => IsReducing && !Snapshot.Price.IsFresh && Order.LimitPrice is null
        ? ["There is no fresh quote: this reducing order was valued at the last price."]
        : [];

    /// <summary>The part of the order that is still to trade.</summary>
    internal OpenQuantity Remaining => Size.Qty == 0 ? Size : Size.AtMost(Math.Max(0, Size.Qty - AlreadyFilled));

    internal static RiskCase Of(TradeOrder order, RiskPolicy policy, RiskSnapshot snapshot, JournalView journal, decimal alreadyFilled = 0)
    {
        var book = SymbolBook.Of(order.Symbol, snapshot, journal);
        var terms = PriceTerms.Of(order);
        // A buy's own price bounds it; whatever else lacks a fresh quote is valued at the likeliest one.
        var worst = terms.Worst(snapshot.Price.IsFresh ? snapshot.Price.Ask : null);
        var likely = order.IsBuy ? worst ?? terms.Worst(book.Price.LikelyAsk) : terms.Worst(book.Price.LikelyAsk);
        var qty = order.Qty ?? (book.Price.LikelyBid is > 0 and var bid ? order.Notional!.Value / bid : 0); // validated: qty or notional
        return new()
        {
            Order = order,
            Policy = policy,
            Snapshot = snapshot,
            Book = book,
            Journal = journal,
            WorstPrice = worst,
            Size = new(qty, order.Notional ?? (qty * (likely ?? 0))),
            IsReducing = order.MayReduce && qty > 0 && book.IsReducedBy(order.IsBuy, Math.Max(0, qty - alreadyFilled)),
            AlreadyFilled = alreadyFilled,
        };
    }

    /// <summary>An absolute money limit, or the policy's share of equity, whichever is smaller.</summary>
    internal decimal MoneyLimit(decimal absolute) =>
        Snapshot.Equity is { } equity ? Math.Min(absolute, equity * Policy.MaxShareOfEquityPercent / 100) : absolute;
}
