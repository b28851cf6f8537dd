using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Reads a request into terms; the first rule that objects answers.</summary>
internal sealed class OrderForm(OrderDoubts doubts)
{
    private readonly IFormRule[] _rules =
    [
        new Words(), new Quantities(), new Magnitudes(), new GroupForm(doubts), new MlegForm(doubts), new MlegLegs(),
        new TrailFields(), new PriceFields(), new ClientIdLength(),
    ];

    public Outcome<OrderTerms> Read(OrderRequest request)
    {
        foreach (var rule in _rules)
        {
            if (rule.Check(request) is { } refusal)
                return refusal;
        }
        return new OrderTerms
        {
            // A multi-leg order has no side of its own; for all others the rules above have seen that the words are known.
            Side = WireWord.Parse<OrderSide>(request.Side) ?? OrderSide.Buy,
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
