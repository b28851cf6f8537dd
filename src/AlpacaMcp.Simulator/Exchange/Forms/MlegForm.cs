using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Multi-leg orders: whole units, market or limit, in regular hours. https://docs.alpaca.markets/us/docs/options-level-3-trading</summary>
internal sealed class MlegForm(OrderDoubts doubts) : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        if (!request.IsMleg)
            return null;
        var message = request switch
        {
            { Notional: not null } => "notional orders are not supported for options trading",
            { IsFractional: true } => "qty must be integer for options trading",
            { Type: not ("market" or "limit") } => "invalid options order_type",
            { ExtendedHours: true } => "extended hours is not supported for options trading",
            { Type: "limit", LimitPrice: null } => "limit price is required for limit orders",
            { Type: "market", LimitPrice: not null } => "limit price is only valid for limit orders",
            { TimeInForce: "day" } => null,
            { Type: "limit", TimeInForce: "gtc" } when doubts.OptionGtc => null,
            _ => "invalid time in force",
        };
        return message is null ? null : Refusal.Unprocessable(message);
    }
}
