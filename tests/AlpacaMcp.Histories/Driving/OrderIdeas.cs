using AlpacaMcp.Api.Orders;
using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Time;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Histories.Driving;

/// <summary>What agents come up with: sensible orders, large ones, stale ones, the same again, and another under an old id.</summary>
internal sealed class OrderIdeas(Book book, Market market, Dice dice)
{
    private readonly List<StockOrder> _named = [];

    public StockOrder Next()
    {
        var order = dice.Chance(25) && SellIdea() is { } sell ? sell : Priced(new() { Symbol = dice.Pick(market.Symbols), Side = OrderSide.Buy, TimeInForce = TimeInForce.Day });
        if (dice.Chance(60))
            return order;
        order = order with { ClientOrderId = dice.Chance(2) && book.Orders.Count > 0 ? dice.Pick(book.Orders).Terms.ClientOrderId : $"agent-{_named.Count}" };
        _named.Add(order);
        return order;
    }

    /// <summary>One share far below the market.</summary>
    public StockOrder Small() => new() { Symbol = "AAPL", Side = OrderSide.Buy, TimeInForce = TimeInForce.Day, Qty = 1, Type = OrderType.Limit, LimitPrice = Near(market.Last("AAPL"), -200) };

    /// <summary>An order under an id that was used before: the same, or another one.</summary>
    public StockOrder? Again()
    {
        if (_named.Count == 0)
            return null;
        var earlier = dice.Pick(_named);
        return dice.Chance(50) ? earlier : Next() with { ClientOrderId = earlier.ClientOrderId };
    }

    /// <summary>Sells what is held, all of it or some; without a position now and then a short.</summary>
    private StockOrder? SellIdea()
    {
        var symbol = dice.Pick(market.Symbols);
        var held = Math.Truncate(book.Position(symbol));
        if (held <= 0 && dice.Chance(80))
            return null;
        var qty = held > 0 ? Math.Max(1, Math.Truncate(held * dice.Between(1, 10) / 10)) : dice.Between(1, 20);
        return WithPrice(new() { Symbol = symbol, Side = OrderSide.Sell, TimeInForce = TimeInForce.Day, Qty = qty });
    }

    private StockOrder Priced(StockOrder order)
    {
        var dollars = dice.Chance(5) ? 12_000 : dice.Between(200, 9_000);
        if (dice.Chance(5))
            return order with { Notional = dollars };
        return WithPrice(order with { Qty = Math.Max(1, Math.Truncate(dollars / market.Last(order.Symbol))) });
    }

    private StockOrder WithPrice(StockOrder order)
    {
        var price = market.Last(order.Symbol);
        return dice.Below(100) switch
        {
            < 35 => order,
            < 60 => order with { Type = OrderType.Limit, LimitPrice = Near(price, order.IsBuy ? 100 : -100) },
            < 90 => order with { Type = OrderType.Limit, LimitPrice = Near(price, order.IsBuy ? -300 : 300) },
            < 95 => order with { Type = OrderType.Limit, LimitPrice = Near(price, order.IsBuy ? 900 : -900) },
            _ => order with { Type = OrderType.Stop, StopPrice = Near(price, order.IsBuy ? 200 : -200) },
        };
    }

    private static decimal Near(decimal price, int basisPoints) => Math.Round(price * (1 + (basisPoints / 10_000m)), 2, MidpointRounding.ToEven);
}
