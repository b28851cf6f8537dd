using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>The broker's own truth: every order there ever was and every fill. Nothing in here fails or lags.</summary>
internal sealed class Book(EventLoop loop, Market market, Dice dice)
{
    private readonly List<BookedOrder> _orders = [];
    private readonly Dictionary<string, BookedOrder> _byClientId = [];
    private readonly List<Trade> _trades = [];
    private readonly Dictionary<string, decimal> _positions = [];
    private decimal _cash = StartingCash;

    public const decimal StartingCash = 100_000m;

    public IReadOnlyList<BookedOrder> Orders => _orders;

    public IReadOnlyList<Trade> Trades => _trades;

    /// <summary>The most the account was ever worth.</summary>
    public decimal HighestEquity { get; private set; } = StartingCash;

    public decimal Cash => _cash;

    public decimal Equity => _cash + market.Symbols.Sum(s => Position(s) * market.Last(s));

    public decimal Position(string symbol) => _positions.GetValueOrDefault(symbol);

    public decimal Position(string symbol, DateTimeOffset at) => _trades.Where(t => t.Order.Terms.Symbol == symbol && t.At <= at).Sum(t => t.Qty);

    /// <summary>Shares that open orders of one side still want to trade.</summary>
    public decimal Open(string symbol, bool buys) => Opening(symbol, buys).Sum(o => o.RemainingAt(market.Last(symbol)));

    public IEnumerable<BookedOrder> Opening(string symbol, bool buys) => _orders.Where(o => o.Now.IsOpen && o.Terms.Symbol == symbol && o.Terms.IsBuy == buys);

    /// <summary>Of the position, what closing orders open at that moment hold.</summary>
    public decimal HeldForOrders(string symbol, DateTimeOffset at)
    {
        var sells = Position(symbol, at) > 0;
        return _orders.Where(o => o.Terms.Symbol == symbol && o.Terms.IsBuy != sells && o.Terms.Qty.HasValue)
            .Sum(o => o.At(at) is { IsOpen: true } state ? o.Terms.Qty!.Value - state.FilledQty : 0); // filtered above
    }

    public BookedOrder? Find(string clientOrderId) => _byClientId.GetValueOrDefault(clientOrderId);

    public BookedOrder? Find(Guid id) => _orders.Find(o => o.Id == id);

    public (BookedOrder? Order, Refused? Refused) Place(Asked terms, Operation? by, DateTimeOffset visibleAt)
    {
        if (_byClientId.ContainsKey(terms.ClientOrderId))
            return (null, Refused.TakenId);
        return Objection(terms, null) is { } refused ? (null, refused) : (Add(terms, by, null, visibleAt), null);
    }

    public (BookedOrder? Order, Refused? Refused) Replace(Guid id, Asked change, Operation? by, DateTimeOffset visibleAt)
    {
        if (Find(id) is not { } old)
            return (null, Refused.NoOrder);
        if (_byClientId.ContainsKey(change.ClientOrderId))
            return (null, Refused.TakenId);
        var terms = old.Terms.ChangedBy(change);
        if (!old.Now.IsChangeable || terms.Notional.HasValue || terms.Qty <= old.Now.FilledQty)
            return (null, Refused.CannotReplace(old.Now.Status));
        if (Objection(terms, old) is { } refused)
            return (null, refused);
        var added = Add(terms, by, old, visibleAt);
        old.Become(old.Now with { Since = loop.Now, Status = "replaced", ReplacedBy = added.Id });
        return (added, null);
    }

    /// <summary>Takes the wish to cancel; the order ends a little later, or fills before that.</summary>
    public Refused? Cancel(BookedOrder order)
    {
        if (!order.Now.IsOpen || order.Now.Status == "pending_cancel")
            return Refused.Over(order.Now.Status);
        Become(order, "pending_cancel");
        loop.After(dice.Milliseconds(0, 300), () => End(order, "canceled"));
        return null;
    }

    public void End(BookedOrder order, string status)
    {
        if (order.Now.IsOpen)
            Become(order, status);
    }

    public void Fill(BookedOrder order, decimal qty, decimal price)
    {
        if (!order.Now.IsOpen || qty <= 0)
            return;
        var (filled, cost) = (order.Now.FilledQty + qty, order.Now.FilledCost + (qty * price));
        Record(new(loop.Now, order, order.Terms.IsBuy ? qty : -qty, price));
        var isDone = order.Terms.Qty is { } all ? filled >= all : cost >= order.Terms.Notional - 0.01m;
        order.Become(order.Now with { Since = loop.Now, Status = isDone ? "filled" : order.Now.Status == "pending_cancel" ? "pending_cancel" : "partially_filled", FilledQty = filled, FilledCost = cost });
        HighestEquity = Math.Max(HighestEquity, Equity);
    }

    public void NotePrices() => HighestEquity = Math.Max(HighestEquity, Equity);

    private void Record(Trade trade)
    {
        _trades.Add(trade);
        _positions[trade.Order.Terms.Symbol] = Position(trade.Order.Terms.Symbol) + trade.Qty;
        _cash -= trade.Qty * trade.Price;
    }

    private void Become(BookedOrder order, string status) => order.Become(order.Now with { Since = loop.Now, Status = status });

    private BookedOrder Add(Asked terms, Operation? by, BookedOrder? old, DateTimeOffset visibleAt)
    {
        var status = TradingHours.IsOpen(loop.Now) ? "new" : "accepted";
        var order = new BookedOrder(_orders.Count, dice.Id(), terms, by, old, visibleAt, new(loop.Now, status, old?.Now.FilledQty ?? 0, old?.Now.FilledCost ?? 0))
        {
            Opens = terms.IsBuy ? Position(terms.Symbol) >= 0 : Position(terms.Symbol) <= 0,
        };
        _orders.Add(order);
        _byClientId[terms.ClientOrderId] = order;
        return order;
    }

    /// <summary>No order flips a position, and none opens against an open one of the other side.</summary>
    private Refused? Objection(Asked terms, BookedOrder? instead)
    {
        var held = terms.IsBuy ? -Position(terms.Symbol) : Position(terms.Symbol);
        var wanted = terms.Qty - (instead?.Now.FilledQty ?? 0) ?? terms.Notional!.Value / market.Last(terms.Symbol);
        var closing = Opening(terms.Symbol, terms.IsBuy).Where(o => o != instead).Sum(o => o.RemainingAt(market.Last(terms.Symbol)));
        if (held > 0)
            return wanted > held - closing ? Refused.Unavailable(wanted, held - closing) : null;
        if (terms.Intent is "sell_to_close" or "buy_to_close")
            return Refused.Mismatch;
        return held == 0 && Opening(terms.Symbol, !terms.IsBuy).Any() ? Refused.OppositeSide : null;
    }
}
