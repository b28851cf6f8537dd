using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Exchange.Forms;

/// <summary>A client order id has at most 128 characters.</summary>
internal sealed class ClientIdLength : IFormRule
{
    public Refusal? Check(OrderRequest request) =>
        request.ClientOrderId is { Length: > 128 }
            ? Refusal.Invalid("client_order_id must be no more than 128 characters")
            : null;
}
