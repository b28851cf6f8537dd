using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>Cuts a seeded share of the fills in two; what is left trades from the next tick on.</summary>
internal sealed class PartialFills(int seed, int percent)
{
    private readonly ulong _key = CounterHash.Key((ulong)seed, "partial fill");

    /// <summary>How much of what could fill fills now. Whole orders stay whole, fill-or-kill and auction orders are never cut.</summary>
    public decimal Share(Order order, decimal qty)
    {
        if (order.FilledQty > 0 || order.Terms.TimeInForce == TimeInForce.Fok || order.Terms.IsAuction || PercentOf(order) is not { } first)
            return qty;
        var part = qty * first / 100;
        if (qty == decimal.Truncate(qty) && !order.Instrument.IsCrypto)
            return qty < 2 ? qty : Math.Max(1, decimal.Truncate(part));
        return Quantity.Truncate(part) is > 0 and var cutOff ? cutOff : qty;
    }

    private int? PercentOf(Order order)
    {
        var cut = CounterHash.At(_key, (ulong)order.Sequence);
        return order.FirstPart ?? (cut % 100 < (ulong)percent ? 1 + (int)((cut >> 32) % 99) : null);
    }
}
