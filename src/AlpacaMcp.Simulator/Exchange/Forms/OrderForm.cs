using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Reads a request into terms; the first rule that objects answers.</summary>
internal static class OrderForm
{
    private static readonly IFormRule[] s_rules =
        [new Words(), new SimpleClass(), new Quantities(), new PriceFields(), new ClientIdLength()];

    public static Outcome<OrderTerms> Read(OrderRequest request)
    {
        foreach (var rule in s_rules)
        {
            if (rule.Check(request) is { } refusal)
                return refusal;
        }
        return new OrderTerms
        {
            // The rules above have seen that the three words are known.
            Side = WireWord.Parse<OrderSide>(request.Side)!.Value,
            Type = WireWord.Parse<OrderType>(request.Type)!.Value,
            TimeInForce = WireWord.Parse<TimeInForce>(request.TimeInForce)!.Value,
            Qty = request.Qty is { } qty ? Quantity.Truncate(qty) : null,
            Notional = request.Notional is { } notional ? Quantity.Truncate(notional) : null,
            LimitPrice = request.OrderClass == "oco" ? request.TakeProfitLimit : request.LimitPrice,
            StopPrice = request.StopPrice,
            TrailPrice = request.TrailPrice,
            TrailPercent = request.TrailPercent,
            ExtendedHours = request.ExtendedHours,
            OrderClass = request.OrderClass ?? "",
        };
    }
}
