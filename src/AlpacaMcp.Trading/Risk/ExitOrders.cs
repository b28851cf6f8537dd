using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Risk;

/// <summary>
/// Which open orders can only shrink what is held: a halt leaves them, for they protect it. Of several that together exceed a position, the
/// ones that protect come first, and what goes beyond the position is no exit.
/// </summary>
internal static class ExitOrders
{
    private static readonly ReferencePrice NoPrice = new() { MaxQuoteAge = TimeSpan.Zero };

    /// <param name="open">Open orders, their exits nested.</param>
    /// <param name="positions">What is held.</param>
    internal static IReadOnlyList<Order> Of(IReadOnlyList<Order> open, IReadOnlyList<Position> positions)
    {
        var held = positions.GroupBy(p => SymbolKey.Of(p.Symbol)).ToDictionary(same => same.Key, same => same.Sum(p => p.Qty));
        List<Order> exits = [];
        foreach (var order in open.OrderByDescending(IsProtection))
        {
            if (After(order, held) is not { } after)
                continue;
            held = after;
            exits.Add(order);
        }

        return exits;
    }

    private static bool IsProtection(Order order) => order.StopPrice is not null || order.Legs.Any(leg => leg.StopPrice is not null);

    /// <summary>What is held once the order has filled; null when it would open, turn or uncover something.</summary>
    private static Dictionary<string, decimal>? After(Order order, Dictionary<string, decimal> held)
    {
        var trades = order.OrderClass == OrderClass.Mleg
            ? order.Legs.Select(leg => (leg.Symbol, Qty: Signed(leg.Side, (order.Qty ?? 0) - (order.FilledQty ?? 0)) * (leg.RatioQty ?? 1)))
            : [(order.Symbol, Signed(OrderSide.Buy, Left(order, buys: true))), (order.Symbol, Signed(OrderSide.Sell, Left(order, buys: false)))];
        var after = new Dictionary<string, decimal>(held);
        foreach (var (symbol, qty) in trades.Where(trade => trade.Qty != 0))
        {
            var was = after.GetValueOrDefault(SymbolKey.Of(symbol));
            if (was * qty >= 0 || Math.Abs(qty) > Math.Abs(was))
                return null;
            after[SymbolKey.Of(symbol)] = was + qty;
        }

        return after.SequenceEqual(held) || Uncovers(held, after) ? null : after;
    }

    private static decimal Signed(OrderSide side, decimal qty) => side == OrderSide.Buy ? qty : -qty;

    private static decimal Left(Order order, bool buys) => OpenQuantity.Of(order, buys, NoPrice).Qty;

    /// <summary>What is sold may cover a short contract that stays.</summary>
    private static bool Uncovers(Dictionary<string, decimal> held, Dictionary<string, decimal> after) => held
        .Where(was => was.Value > 0 && after[was.Key] < was.Value)
        .Any(sold => after.Any(other => other.Value < 0 && OptionSymbol.Parse(other.Key) is { } contract && contract.Root == RootOf(sold.Key)));

    private static string RootOf(string key) => OptionSymbol.Parse(key)?.Root ?? OptionSymbol.RootOf(key);
}
