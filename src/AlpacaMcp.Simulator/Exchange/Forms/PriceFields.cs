using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Each type has its own prices and no other; an OCO's limit is its take-profit.</summary>
internal sealed class PriceFields : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        // The net price of several legs may be a credit, which is negative, or zero.
        if (request.IsMleg)
            return null;
        if (request is { LimitPrice: <= 0 })
            return Refusal.Invalid("limit price must be > 0");
        if (request is { StopPrice: <= 0 })
            return Refusal.Invalid("stop price must be > 0");
        var message = request switch
        {
            { Type: "market", LimitPrice: null, StopPrice: null } => null,
            { Type: "market" } => "market orders require no stop or limit price",
            { Type: "limit", LimitPrice: null, OrderClass: not "oco" } => "limit orders require a limit price",
            { Type: "limit", StopPrice: not null } => "limit orders must not have stop_price",
            { Type: "stop", StopPrice: null } => "stop orders require a stop price",
            { Type: "stop", LimitPrice: not null } => "stop orders must not have limit_price",
            { Type: "stop_limit", LimitPrice: null } or { Type: "stop_limit", StopPrice: null } => "stop limit orders require both stop and limit price",
            _ => null,
        };
        return message is null ? null : Refusal.Invalid(message);
    }
}
