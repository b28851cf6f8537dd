using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>Only simple orders are traded here so far.</summary>
internal sealed class SimpleClass : IFormRule
{
    public Refusal? Check(OrderRequest request)
    {
        if (request.OrderClass is null or "" or "simple" || (request.OrderClass is "bracket" or "oco" or "oto" && !request.IsFractional))
            return null;
        return request.IsFractional
            ? Refusal.Unprocessable("fractional orders must be simple orders")
            : Refusal.Invalid("invalid order_class");
    }
}
