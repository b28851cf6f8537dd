using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Exactly one of quantity and notional, and enough of it.</summary>
internal sealed class Quantities : IFormRule
{
    public Refusal? Check(OrderRequest request) => request switch
    {
        { Unreadable: { } field } => Refusal.Invalid($"{field} is not a number"),
        { Qty: null, Notional: null } => Refusal.Invalid("qty or notional is required"),
        { Qty: not null, Notional: not null } => Refusal.Invalid("only one of qty or notional is accepted"),
        { Qty: { } qty } when Quantity.Truncate(qty) <= 0 => Refusal.Invalid("qty must be > 0"),
        { Notional: < 1m } => Refusal.Unprocessable("notional must be >= 1.00"),
        _ => null,
    };
}
