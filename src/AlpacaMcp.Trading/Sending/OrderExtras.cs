using System.Text.Json;
using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Sending;

/// <summary>The rest of a wish: exits, hours, routing and intent.</summary>
internal sealed record OrderExtras(string OrderClass, decimal? TakeProfit, decimal? StopLoss, decimal? StopLossLimit, bool ExtendedHours, string? Routing, string Intent)
{
    /// <summary>Of a change: only how it is routed is said anew.</summary>
    internal static OrderExtras Routed(JsonElement instructions) => new("", null, null, null, ExtendedHours: false, instructions.GetRawText(), "");

    internal static OrderExtras Of(NewOrder wire) => new(
        wire.OrderClass?.Value ?? "",
        wire.TakeProfit?.LimitPrice,
        wire.StopLoss?.StopPrice,
        wire.StopLoss?.LimitPrice,
        wire.ExtendedHours ?? false,
        wire.AdvancedInstructions?.GetRawText(),
        wire.PositionIntent?.Value ?? "");
}
