using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Trading.Sending;

/// <summary>The rest of a wish: exits, hours and routing.</summary>
internal sealed record OrderExtras(string OrderClass, decimal? TakeProfit, decimal? StopLoss, decimal? StopLossLimit, bool ExtendedHours, string? Routing)
{
    internal static OrderExtras Of(NewOrder wire) => new(
        wire.OrderClass?.Value ?? "",
        wire.TakeProfit?.LimitPrice,
        wire.StopLoss?.StopPrice,
        wire.StopLoss?.LimitPrice,
        wire.ExtendedHours ?? false,
        wire.AdvancedInstructions?.GetRawText());
}
