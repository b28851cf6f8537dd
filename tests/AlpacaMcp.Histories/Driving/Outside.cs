using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Driving;

/// <summary>The world beyond the servers: prices move, orders trade, and somebody else uses the same account.</summary>
internal sealed class Outside(EventLoop loop, BrokerModel broker, Trace trace, Dice dice)
{
    private int _foreign;

    private Book Book => broker.Book;

    public void MovePrice()
    {
        var symbol = dice.Pick(broker.Market.Symbols);
        broker.Market.Move(symbol, dice);
        Book.NotePrices();
        trace.Note("price", 0, 0, symbol);
        foreach (var order in Book.Orders.Where(o => o.Now.IsOpen && o.Terms.Symbol == symbol).ToList())
            broker.Traffic.Trade(order);
    }

    public void FillSomething()
    {
        if (SomeOpen() is not { } order)
            return;
        broker.Traffic.Fill(order, dice.Chance(50));
        trace.Note("trades", order.Number, 0, null, () => order.Now.ToString());
    }

    public void EndSomething()
    {
        if (SomeOpen() is not { } order)
            return;
        trace.Note("ends", order.Number);
        Book.End(order, dice.Pick(["canceled", "expired", "rejected"]));
    }

    public void PlaceForeign()
    {
        var symbol = dice.Pick(broker.Market.Symbols);
        var own = Book.Trades.Where(t => t.Order.IsForeign && t.Order.Terms.Symbol == symbol).Sum(t => t.Qty);
        var free = Math.Min(own, Book.Position(symbol)) - Book.Open(symbol, buys: false);
        var sells = dice.Chance(40) && free >= 1;
        var placed = broker.Traffic.PlaceForeign(new()
        {
            ClientOrderId = $"foreign-{_foreign++}",
            Symbol = symbol,
            IsBuy = !sells,
            Type = "market",
            TimeInForce = "day",
            Qty = sells ? Math.Truncate(free) : dice.Between(1, 30),
        });
        trace.Note("foreign", placed?.Number ?? -1, 0, symbol);
    }

    /// <summary>The quotes stand still for a while: after a minute they are stale.</summary>
    public void FreezeQuotes()
    {
        broker.Market.QuotesUntil = loop.Now - dice.Milliseconds(0, 80_000);
        loop.After(dice.Milliseconds(500, 20_000), () => broker.Market.QuotesUntil = DateTimeOffset.MaxValue);
        trace.Note("quotes stand");
    }

    private BookedOrder? SomeOpen()
    {
        var open = Book.Orders.Where(o => o.Now.IsOpen).ToList();
        return open.Count == 0 ? null : dice.Pick(open);
    }
}
