using AlpacaMcp.Histories.Broker;

namespace AlpacaMcp.Histories.Judging;

/// <summary>
/// What the servers have in the market, by the broker's book: never more than they must have reckoned with. Valued at the lowest price there
/// ever was, quoted or paid, so that a moving market proves nothing against them; what others hold and order is left out, lowered by a server or not.
/// </summary>
internal sealed class OwnExposure(Book book, Market market)
{
    private static readonly TimeSpan NewYork = TimeSpan.FromHours(-4);

    /// <summary>Opening ones. Whatever took the place of somebody else's order is no further order.</summary>
    public int OpenOrders => book.Orders.Count(order => order.Now.IsOpen && order.Opens && !First(order).IsForeign);

    public decimal Gross => market.Symbols.Sum(symbol => Bought(symbol) + Shorted(symbol));

    /// <summary>USD bought and being bought.</summary>
    public decimal Bought(string symbol)
    {
        var trades = book.Trades.Where(trade => trade.Order.Terms.Symbol == symbol && IsTheirs(trade.Order)).ToList();
        var lowest = trades.Select(trade => trade.Price).Append(market.Lowest(symbol)).Min();
        var open = book.Opening(symbol, buys: true).Where(IsTheirs).Sum(StillCosts);
        return (Math.Max(0, trades.Sum(trade => trade.Qty)) * lowest) + (book.Position(symbol) < 0 ? 0 : open);
    }

    /// <summary>USD sold short and being sold short.</summary>
    public decimal Shorted(string symbol)
    {
        var held = book.Position(symbol);
        var open = held > 0 ? 0 : book.Open(symbol, buys: false);
        return (Math.Max(0, -held) + open) * market.Lowest(symbol);
    }

    /// <summary>Opening orders that were certainly decided on this New York day. A replacement is no further order.</summary>
    public int OpenedOn(DateOnly day) => OpeningOn(day).Count(order => order.Replaces is null && order.Terms.Qty.HasValue);

    /// <summary>USD of that day's opening orders: what they have filled, and what is open still.</summary>
    public decimal SpentOn(DateOnly day) => OpeningOn(day).Sum(order => Filled(order) + (order.Now.IsOpen ? StillCosts(order) : 0));

    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(NewYork).DateTime);

    private IEnumerable<BookedOrder> OpeningOn(DateOnly day) =>
        book.Orders.Where(order => order.Opens && IsTheirs(order) && order.By is { } by && DayOf(by.StartedAt) == day && DayOf(order.AcceptedAt) == day);

    private static bool IsTheirs(BookedOrder order) => !order.IsForeign && !IsLoweredForeign(order);

    private static BookedOrder First(BookedOrder order) => order.Replaces is { } old ? First(old) : order;

    // To lower somebody else's order counts as reducing, though it makes the order ours.
    private static bool IsLoweredForeign(BookedOrder order) => order.Replaces is { } old && (old.IsForeign ? order.Terms.Qty < old.Terms.Qty : IsLoweredForeign(old));

    private decimal Filled(BookedOrder order) => book.Trades.Where(trade => trade.Order == order).Sum(trade => Math.Abs(trade.Qty) * trade.Price);

    private decimal StillCosts(BookedOrder order) => order.Terms.Qty is { } qty
        ? (qty - order.Now.FilledQty) * (order.Terms.IsBuy && order.Terms.Limit is { } limit ? limit : market.Lowest(order.Terms.Symbol))
        : order.Terms.Notional!.Value - order.Now.FilledCost; // one of the two
}
