using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Numbers whose products still are numbers: a cost is a quantity times a price times a contract's multiplier.</summary>
internal sealed class Magnitudes : IFormRule
{
    private const decimal Largest = 1_000_000_000_000m;

    public Refusal? Check(OrderRequest request) =>
        Numbers(request).FirstOrDefault(number => Math.Abs(number.Value ?? 0) > Largest) is { Field: { } field }
            ? Refusal.Invalid($"{field} is too large")
            : null;

    private static IEnumerable<(string Field, decimal? Value)> Numbers(OrderRequest request) =>
    [
        ("qty", request.Qty), ("notional", request.Notional), ("limit_price", request.LimitPrice), ("stop_price", request.StopPrice),
        ("trail_price", request.TrailPrice), ("trail_percent", request.TrailPercent), ("take_profit.limit_price", request.TakeProfitLimit),
        ("stop_loss.stop_price", request.StopLossStop), ("stop_loss.limit_price", request.StopLossLimit),
        .. (request.Legs ?? []).Select((leg, i) => ($"leg.{i} ratio_qty", leg.RatioQty)),
    ];
}
