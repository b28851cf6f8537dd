using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Sending;

/// <summary>The rest of a wish: exits, hours, routing and intent.</summary>
internal sealed record OrderExtras(string OrderClass, decimal? TakeProfit, decimal? StopLoss, decimal? StopLossLimit, bool ExtendedHours, string? Routing, string Intent)
{
    internal static OrderExtras Of(NewOrder wire) => new(
        wire.OrderClass?.Value ?? "",
        wire.TakeProfit?.LimitPrice,
        wire.StopLoss?.StopPrice,
        wire.StopLoss?.LimitPrice,
        wire.ExtendedHours ?? false,
        wire.AdvancedInstructions?.GetRawText(),
        wire.PositionIntent?.Value ?? "");
}
