using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>A trailing stop has one distance and no price; no other order has a distance.</summary>
internal sealed class TrailFields : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        var message = request switch
        {
            { Type: not "trailing_stop", TrailPrice: null, TrailPercent: null } => null,
            { Type: not "trailing_stop" } => $"{request.Type} orders must not have {(request.TrailPrice is null ? "trail_percent" : "trail_price")}",
            { TrailPrice: null, TrailPercent: null } or { TrailPrice: not null, TrailPercent: not null } =>
                "trailing stop orders must specify one of trail_price or trail_percent",
            { LimitPrice: not null } => "trailing stop orders must not have limit_price",
            { StopPrice: not null } => "trailing stop orders must not have stop_price",
            { TrailPercent: < 0.1m } => "trail_percent must be greater than or equal to 0.1",
            { TrailPrice: <= 0 } => "trail_price must be > 0",
            _ => null,
        };
        return message is null ? null : Refusal.Invalid(message);
    }
}
