using AlpacaMcp.Api.Orders;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>An order as a model needs it.</summary>
internal sealed record OrderView
{
    public required Guid Id { get; init; }
    public string? ClientOrderId { get; init; }
    public required string Symbol { get; init; }
    public required string Side { get; init; }
    public required string Type { get; init; }
    public required string TimeInForce { get; init; }
    public string? OrderClass { get; init; }
    public required string Status { get; init; }
    public decimal? Qty { get; init; }
    public decimal? Notional { get; init; }
    public decimal? LimitPrice { get; init; }
    public decimal? StopPrice { get; init; }
    public decimal? TrailPrice { get; init; }
    public decimal? TrailPercent { get; init; }
    public bool? ExtendedHours { get; init; }
    public required decimal FilledQty { get; init; }
    public decimal? FilledAvgPrice { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? FilledAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public Guid? Replaces { get; init; }
    public Guid? ReplacedBy { get; init; }
    public IReadOnlyList<OrderView>? Legs { get; init; }

    internal static OrderView Of(Order order) => new()
    {
        Id = order.Id,
        ClientOrderId = order.ClientOrderId,
        Symbol = order.Symbol,
        Side = order.Side.Value,
        Type = order.Type.Value,
        TimeInForce = order.TimeInForce.Value,
        OrderClass = order.OrderClass.IsSimple ? null : order.OrderClass.Value,
        Status = order.Status.Value,
        Qty = order.Qty,
        Notional = order.Notional,
        LimitPrice = order.LimitPrice,
        StopPrice = order.StopPrice,
        TrailPrice = order.TrailPrice,
        TrailPercent = order.TrailPercent,
        ExtendedHours = order.ExtendedHours is true ? true : null,
        FilledQty = order.FilledQty ?? 0,
        FilledAvgPrice = order.FilledAvgPrice,
        SubmittedAt = order.SubmittedAt,
        FilledAt = order.FilledAt,
        ExpiresAt = order.ExpiresAt,
        Replaces = order.Replaces,
        ReplacedBy = order.ReplacedBy,
        Legs = order.Legs.Count == 0 ? null : [.. order.Legs.Select(Of)],
    };
}
