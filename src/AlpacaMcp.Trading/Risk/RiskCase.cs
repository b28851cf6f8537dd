using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Options;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Trading.Risk;

/// <summary>One order before the rules: everything they may look at, nothing they must fetch.</summary>
internal sealed record RiskCase
{
    public required TradeOrder Order { get; init; }

    public required RiskPolicy Policy { get; init; }

    public required RiskSnapshot Snapshot { get; init; }

    public required SymbolBook Book { get; init; }

    /// <summary>The underlying's whole book, for an option order, and for a stock order where there are options.</summary>
    public OptionBook? Underlying { get; init; }

    /// <summary>Of an option order: what it does to the whole book.</summary>
    public OptionCase? Options { get; init; }

    public required JournalView Journal { get; init; }

    /// <summary>The dearest price the order can trade at; null when no price is known.</summary>
    public required decimal? WorstPrice { get; init; }

    /// <summary>Quantity and cost at the worst price; zero cost when no price is known.</summary>
    public required OpenQuantity Size { get; init; }

    public required bool IsReducing { get; init; }

    /// <summary>Of a replaced order: what is in the position already and must not count twice.</summary>
    public decimal AlreadyFilled { get; init; }

    /// <summary>USD that the order adds to the day's sum: a replacement only what goes beyond the order whose place it takes.</summary>
    internal decimal AddsToDay => Math.Max(0, Remaining.Notional - Math.Min(TakesOver, Journal.ReplacedCounts));

    /// <summary>Of a replacement: USD that the replaced order still reserves of the day's sum.</summary>
    internal decimal TakesOver => Snapshot.LeftOut.Where(IsOfToday).Sum(Reserved);

    /// <summary>Of an option order: what all of it could lose, what has filled of it included; null when there is no bound.</summary>
    internal decimal? WholeLoss => AlreadyFilled == 0 || Remaining.Qty == 0 ? Options?.Loss : Options?.Loss / Remaining.Qty * Size.Qty;

    /// <summary>What the caller should know about how the order was judged.</summary>
    internal IReadOnlyList<string> Notes => IsReducing && !HasFreshQuote && Order.LimitPrice is null
        ? ["There is no fresh quote: this reducing order was valued at the last price."]
        : [];

    internal bool HasFreshQuote => Options?.Market.IsFresh ?? Snapshot.Price.IsFresh;

    /// <summary>True when an intent in flight may be counted as a position and as a reservation.</summary>
    internal bool MayCountTwice => Book.MayCountTwice || Underlying is { MayCountTwice: true };

    /// <summary>Shares of one unit of quantity.</summary>
    internal decimal Multiplier => Options is null ? 1 : PayoffLeg.StandardMultiplier;

    /// <summary>USD in the symbol, or in the underlying and all its options, with every open order at its worst; null when there is no bound.</summary>
    internal decimal? ValueAfter => Options is null
        ? Book.WorstValueAfter(Order.IsBuy, Remaining) + (Underlying is { } options ? options.OptionsAtRisk(Payoff.Of(options.Legs)) : 0)
        : Options.ValueAfter;

    /// <summary>What is known of it where something has no bound.</summary>
    internal decimal LeastValueAfter => Options is null
        ? Book.WorstValueAfter(Order.IsBuy, Remaining) + (Underlying is { } options ? options.LeastAtRisk(Payoff.Of(options.Legs)) : 0)
        : Options.LeastValueAfter;

    /// <summary>The part of the order that is still to trade.</summary>
    internal OpenQuantity Remaining => Size.Qty == 0 ? Size : Size.AtMost(Math.Max(0, Size.Qty - AlreadyFilled));

    internal static RiskCase Of(TradeOrder order, RiskPolicy policy, RiskSnapshot snapshot, JournalView journal, decimal alreadyFilled = 0)
    {
        if (order is OptionOrder option)
            return OfOption(option, policy, snapshot, journal, alreadyFilled);
        var book = SymbolBook.Of(order.Symbol, snapshot, journal);
        var underlying = order is StockOrder ? OptionBook.Of(order.Symbol, snapshot, journal) : null;
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
            Underlying = underlying is { HasOptions: true } ? underlying : null,
            Journal = journal,
            WorstPrice = worst,
            Size = new(qty, order.Notional ?? (qty * (likely ?? 0))),
            IsReducing = order.MayReduce && qty > 0 && book.IsReducedBy(order.IsBuy, Math.Max(0, qty - alreadyFilled)),
            AlreadyFilled = alreadyFilled,
        };
    }

    private static RiskCase OfOption(OptionOrder order, RiskPolicy policy, RiskSnapshot snapshot, JournalView journal, decimal alreadyFilled)
    {
        var underlying = OptionBook.Of(order.Root, snapshot, journal);
        var options = OptionCase.Of(order, underlying, snapshot, alreadyFilled);
        var qty = order.Qty ?? 0;
        return new()
        {
            Order = order,
            Policy = policy,
            Snapshot = snapshot,
            Book = SymbolBook.Of(order.Label, snapshot, journal),
            Underlying = underlying,
            Options = options,
            Journal = journal,
            WorstPrice = options.WorstCost,
            Size = new(qty, Math.Max(0, options.WorstCost ?? 0) * qty * PayoffLeg.StandardMultiplier),
            IsReducing = options.IsReducing,
            AlreadyFilled = alreadyFilled,
        };
    }

    private bool IsOfToday(Order order) => order.CreatedAt is { } created && TradingDay.Of(created) == Snapshot.Ask.Day;

    // An order on the position's other side reserved nothing: it reduced.
    private decimal Reserved(Order order) => Options is not null
        ? Math.Max(0, OpenOptions.Of(order)?.Cost ?? 0)
        : (Order.IsBuy ? Book.Position < 0 : Book.Position > 0) ? 0 : OpenQuantity.Of(order, Order.IsBuy, Book.Price).Notional;

    /// <summary>An absolute money limit, or the policy's share of equity, whichever is smaller.</summary>
    internal decimal MoneyLimit(decimal absolute) =>
        Snapshot.Equity is { } equity ? Math.Min(absolute, equity * Policy.MaxShareOfEquityPercent / 100) : absolute;
}
