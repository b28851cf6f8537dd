using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Histories.Judging;

/// <summary>
/// I4, as the broker sees it: whatever was lost, late or hidden, what the desks have had accepted in one symbol never passes the position
/// limit. Valued at the lowest price and the highest equity there ever was, so that a moving market proves nothing against them.
/// </summary>
internal sealed class RiskConserved(Book book, Market market, RiskPolicy policy) : IInvariant
{
    public string Name => "I4";

    public string? Accepted(Call call, BookedOrder order)
    {
        var symbol = order.Terms.Symbol;
        var limit = book.HighestEquity * policy.MaxPositionPercent / 100;
        var (bought, shorted) = (Bought(symbol), Shorted(symbol));
        if (bought > limit)
            return $"{bought:F2} USD of {symbol} are bought or being bought, the limit is {limit:F2}";
        return shorted > limit ? $"{shorted:F2} USD of {symbol} are sold short, the limit is {limit:F2}" : null;
    }

    private decimal Bought(string symbol)
    {
        var held = book.Trades.Where(trade => trade.Order.Terms.Symbol == symbol && !trade.Order.IsForeign).Sum(trade => trade.Qty);
        var open = book.Opening(symbol, buys: true).Where(order => !order.IsForeign).Sum(CostOf);
        return (Math.Max(0, held) * market.Lowest(symbol)) + (book.Position(symbol) < 0 ? 0 : open);
    }

    private decimal Shorted(string symbol)
    {
        var held = book.Position(symbol);
        var open = held > 0 ? 0 : book.Open(symbol, buys: false);
        return (Math.Max(0, -held) + open) * market.Lowest(symbol);
    }

    private decimal CostOf(BookedOrder order) => order.Terms.Qty is { } qty
        ? (qty - order.Now.FilledQty) * (order.Terms.Limit ?? market.Lowest(order.Terms.Symbol))
        : order.Terms.Notional!.Value - order.Now.FilledCost; // one of the two
}
