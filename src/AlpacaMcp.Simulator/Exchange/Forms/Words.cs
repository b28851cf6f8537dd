using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Symbol, side, type, time in force and class are there and known.</summary>
internal sealed class Words : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        if (string.IsNullOrEmpty(request.Symbol))
            return Refusal.Invalid("symbol is required");
        if (WireWord.Parse<OrderSide>(request.Side) is null)
            return Refusal.Invalid("invalid side");
        if (request.Type == "trailing_stop" && request.TrailPrice is null == request.TrailPercent is null)
            return Refusal.Invalid("trailing stop orders must specify one of trail_price or trail_percent");
        if (WireWord.Parse<OrderType>(request.Type) is null)
            return Refusal.Invalid("invalid order type");
        if (WireWord.Parse<TimeInForce>(request.TimeInForce) is null)
            return Refusal.Invalid("invalid time_in_force");
        return request.PositionIntent is { } intent && WireWord.Parse<PositionIntent>(intent) is null
            ? Refusal.Invalid("invalid position_intent")
            : null;
    }
}
