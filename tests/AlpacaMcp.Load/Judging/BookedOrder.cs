using System.Text.Json;

namespace AlpacaMcp.Load.Judging;

/// <summary>One order as the exchange has it.</summary>
internal sealed record BookedOrder(Guid Id, string ClientOrderId)
{
    /// <summary>Of the exchange's own JSON.</summary>
    public static BookedOrder Of(JsonElement order) => new(order.GetProperty("id").GetGuid(), order.GetProperty("client_order_id").GetString() ?? "");
}
