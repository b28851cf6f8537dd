using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Reconciliation;

/// <summary>An order at the broker that the journal did not expect.</summary>
/// <param name="Id">The broker's id.</param>
/// <param name="ClientOrderId">The id that it was sent with.</param>
/// <param name="Symbol">What it trades; empty for a multi-leg order.</param>
/// <param name="Status">The broker's word.</param>
public sealed record FoundOrder(Guid Id, string? ClientOrderId, string Symbol, string Status)
{
    internal static FoundOrder Of(Order order) => new(order.Id, order.ClientOrderId, order.Symbol, order.Status.Value);
}
