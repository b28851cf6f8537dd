using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Bracket, OCO and OTO: the entry's type, the hours, and which exits they bring. https://docs.alpaca.markets/us/docs/orders-at-alpaca</summary>
internal sealed class GroupForm(OrderDoubts doubts) : IFormRule
{
    public Refusal? Check(OrderRequest request) => request.OrderClass switch
    {
        // Whatever is traded, a group of fractions is refused as fractional first.
        "bracket" or "oco" or "oto" when request.IsFractional => null,
        "bracket" or "oco" or "oto" => CheckTerms(request, request.OrderClass) ?? CheckExits(request, request.OrderClass),
        _ when request.HasTakeProfit || request.HasStopLoss => Refusal.Invalid("simple orders must not have take_profit or stop_loss"),
        _ => null,
    };

    private Refusal? CheckTerms(OrderRequest request, string name)
    {
        if (name == "oco" && request.Type != "limit")
            return Refusal.Invalid("oco orders must be limit orders");
        if (request.Type == "trailing_stop" || (!doubts.StopEntries && request.Type is "stop" or "stop_limit"))
            return Refusal.Invalid($"{name} orders must be market or limit orders");
        if (request.TimeInForce is not ("day" or "gtc"))
            return Refusal.Invalid($"{name} orders support only \"day\" or \"gtc\" time_in_force");
        return request.ExtendedHours ? Refusal.Forbidden($"{name} orders do not support extended hours trading") : null;
    }

    private static Refusal? CheckExits(OrderRequest request, string name)
    {
        if (name == "oto" && request.HasTakeProfit == request.HasStopLoss)
            return Refusal.Invalid("oto orders require either take_profit or stop_loss");
        if ((name != "oto" || request.HasTakeProfit) && request.TakeProfitLimit is null)
            return Refusal.Invalid($"{name} orders require take_profit.limit_price");
        if ((name != "oto" || request.HasStopLoss) && request.StopLossStop is null)
            return Refusal.Invalid($"{name} orders require stop_loss.stop_price");
        return Positive("take_profit.limit_price", request.TakeProfitLimit)
            ?? Positive("stop_loss.stop_price", request.StopLossStop) ?? Positive("stop_loss.limit_price", request.StopLossLimit);
    }

    private static Refusal? Positive(string field, decimal? price) => price <= 0 ? Refusal.Invalid($"{field} must be > 0") : null;
}
