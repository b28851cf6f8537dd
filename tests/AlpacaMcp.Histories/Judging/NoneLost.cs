using AlpacaMcp.Histories.Broker;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I2: before the first byte of an order leaves, a row that names it is committed; and it stays.</summary>
internal sealed class NoneLost(Book book, JournalRows rows) : IInvariant
{
    public string Name => "I2";

    public string? Sent(Call call) => Asked.Of(call.Body).ClientOrderId is var id && rows.Has(id) ? null : $"{call.By} sends {id}, which is in no row";

    public string? AtEnd() => book.Orders.FirstOrDefault(order => !order.IsForeign && !rows.Has(order.Terms.ClientOrderId)) is { } lost
        ? $"order {lost.Number} of {lost.By} is in no row"
        : null;
}
