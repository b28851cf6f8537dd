using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Server.OperatorConsole.Views;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>What the broker holds, as the page shows it.</summary>
internal static class BookViews
{
    private const int Percent = 100;

    public static PositionView Of(Position position) => new()
    {
        Symbol = position.Symbol,
        Qty = position.Qty,
        Side = position.Side.Value ?? "",
        Entry = position.AvgEntryPrice,
        Price = position.CurrentPrice,
        Value = position.MarketValue,
        Profit = position.UnrealizedPl,
        ProfitPercent = position.UnrealizedPlpc is { } share ? Math.Round(share * Percent, 2) : null,
    };

    public static OpenOrderView Of(Order order, IReadOnlySet<string>? ours) => new()
    {
        Id = order.Id,
        Words = PageWords.Of(order),
        Status = order.Status.Value ?? "",
        FilledQty = order.FilledQty ?? 0,
        SubmittedAt = order.SubmittedAt,
        IsOurs = ours?.Contains(order.ClientOrderId ?? ""),
    };
}
