using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Class, symbol, side, type, time in force and intent are there and known.</summary>
internal sealed class Words : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        if (request.OrderClass is not (null or "" or "simple" or "bracket" or "oco" or "oto" or "mleg"))
            return Refusal.Invalid("invalid order_class");
        if (CheckSubject(request) is { } refusal)
            return refusal;
        if (WireWord.Parse<OrderType>(request.Type) is null)
            return Refusal.Invalid("invalid order type");
        if (WireWord.Parse<TimeInForce>(request.TimeInForce) is null)
            return Refusal.Invalid("invalid time_in_force");
        return request.PositionIntent is { } intent && WireWord.Parse<PositionIntent>(intent) is null
            ? Refusal.Invalid("invalid position_intent")
            : null;
    }

    /// <summary>What is traded and which way; a multi-leg order says so in its legs.</summary>
    private static Refusal? CheckSubject(OrderRequest request)
    {
        if (request.IsMleg)
            return string.IsNullOrEmpty(request.Symbol) ? null : Refusal.Invalid("symbol is not allowed for mleg order");
        if (string.IsNullOrEmpty(request.Symbol))
            return Refusal.Invalid("symbol is required");
        return WireWord.Parse<OrderSide>(request.Side) is null ? Refusal.Invalid("invalid side") : null;
    }
}
