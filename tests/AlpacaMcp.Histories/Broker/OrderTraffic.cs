using AlpacaMcp.Histories.Judging;
using AlpacaMcp.Histories.Time;

namespace AlpacaMcp.Histories.Broker;

/// <summary>Orders that arrive, and what the market makes of them sooner or later.</summary>
internal sealed class OrderTraffic(EventLoop loop, Book book, Market market, Dice dice, Oracle oracle)
{
    public (BookedOrder? Order, Refused? Refused) Place(Call call, Fate fate)
    {
        var result = book.Place(Asked.Of(call.Body), call.By, VisibleAt(call, fate));
        return Welcome(call, result);
    }

    public (BookedOrder? Order, Refused? Refused) Replace(Guid id, Call call, Fate fate)
    {
        var result = book.Replace(id, Asked.Of(call.Body), call.By, VisibleAt(call, fate));
        return Welcome(call, result);
    }

    public Refused? Cancel(BookedOrder order) => book.Cancel(order);

    public Reply CancelAll()
    {
        var canceled = book.Orders.Where(o => o.Now.IsOpen && book.Cancel(o) is null).ToList();
        return new(207, Wire.List(canceled, (json, order) =>
        {
            json.WriteStartObject();
            json.WriteString("id", order.Id);
            json.WriteNumber("status", 200);
            json.WriteEndObject();
        }));
    }

    /// <summary>Somebody outside the servers buys or sells.</summary>
    public BookedOrder? PlaceForeign(Asked terms)
    {
        var order = book.Place(terms, null, loop.Now).Order;
        if (order is not null)
            Trade(order);
        return order;
    }

    /// <summary>What the market may do with an open order: nothing while it is closed.</summary>
    public void Trade(BookedOrder order)
    {
        if (!TradingHours.IsOpen(loop.Now) || !IsMarketable(order))
            return;
        var isParted = dice.Chance(20);
        if (isParted)
            loop.After(dice.Milliseconds(1, 400), () => Fill(order, part: true));
        loop.After(dice.Milliseconds(isParted ? 401 : 1, isParted ? 30_000 : 400), () => Fill(order, part: false));
    }

    /// <summary>The session ends: what was for the day is over.</summary>
    public void EndDay()
    {
        foreach (var order in book.Orders.Where(order => order.Terms.TimeInForce == "day").ToList())
            book.End(order, "expired");
    }

    /// <summary>Fills an open order now, wholly or in part, at a price it allows.</summary>
    public void Fill(BookedOrder order, bool part)
    {
        if (!order.Now.IsOpen || !TradingHours.IsOpen(loop.Now))
            return;
        var price = PriceOf(order);
        var left = order.RemainingAt(price);
        book.Fill(order, part ? Math.Max(1, Math.Truncate(left * dice.Between(1, 9) / 10)) is var some && some < left ? some : left : left, price);
    }

    private (BookedOrder? Order, Refused? Refused) Welcome(Call call, (BookedOrder? Order, Refused? Refused) result)
    {
        if (result.Order is { } order)
        {
            oracle.Accepted(call, order);
            Trade(order);
        }

        return result;
    }

    private DateTimeOffset VisibleAt(Call call, Fate fate)
    {
        var (wanted, latest) = (loop.Now + fate.HiddenFor, call.BegunAt + Weather.Latest);
        return wanted < latest ? wanted : latest;
    }

    private bool IsMarketable(BookedOrder order) => order.Terms.Type switch
    {
        "market" => true,
        "limit" => order.Terms.IsBuy ? order.Terms.Limit >= market.Ask(order.Terms.Symbol) : order.Terms.Limit <= market.Bid(order.Terms.Symbol),
        _ => false,
    };

    private decimal PriceOf(BookedOrder order)
    {
        var best = order.Terms.IsBuy ? market.Ask(order.Terms.Symbol) : market.Bid(order.Terms.Symbol);
        return order.Terms.Limit is not { } limit ? best : order.Terms.IsBuy ? Math.Min(best, limit) : Math.Max(best, limit);
    }
}
