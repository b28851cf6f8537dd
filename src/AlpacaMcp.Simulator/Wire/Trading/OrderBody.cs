using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Trading;

/// <summary>One order; what is absent is an explicit null.</summary>
internal sealed record OrderBody
{
    public required Guid Id { get; init; }

    public required string ClientOrderId { get; init; }

    public required string CreatedAt { get; init; }

    public required string UpdatedAt { get; init; }

    public required string SubmittedAt { get; init; }

    public string? FilledAt { get; init; }

    public string? ExpiredAt { get; init; }

    public string? ExpiresAt { get; init; }

    public string? CanceledAt { get; init; }

    public string? FailedAt { get; init; }

    public string? ReplacedAt { get; init; }

    public Guid? ReplacedBy { get; init; }

    public Guid? Replaces { get; init; }

    public required string AssetId { get; init; }

    public required string Symbol { get; init; }

    public required string AssetClass { get; init; }

    public string? Notional { get; init; }

    public string? Qty { get; init; }

    public required string FilledQty { get; init; }

    public string? FilledAvgPrice { get; init; }

    public required string OrderClass { get; init; }

    public required string OrderType { get; init; }

    public required string Type { get; init; }

    public required string Side { get; init; }

    public string? PositionIntent { get; init; }

    public required string TimeInForce { get; init; }

    public string? LimitPrice { get; init; }

    public string? StopPrice { get; init; }

    public required string Status { get; init; }

    public required bool ExtendedHours { get; init; }

    public IReadOnlyList<OrderBody>? Legs { get; init; }

    public string? TrailPercent { get; init; }

    public string? TrailPrice { get; init; }

    public string? Hwm { get; init; }

    public string? Subtag { get; init; }

    public string? Source { get; init; }

    /// <summary>Of a leg of a multi-leg order; others have none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RatioQty { get; init; }

    /// <summary>With its legs, as every answer to an order and a nested list shows it; a replaced leg gives its place to its replacement.</summary>
    public static OrderBody Nested(Order order, OrderList orders) =>
        order is { Group: { } group, IsLeg: false } && (order.IsSpread || order.Status != OrderStatus.Replaced)
            ? Of(order) with { Legs = [.. orders.Members(group).Where(leg => leg.IsLeg && (order.IsSpread || leg.Status != OrderStatus.Replaced)).Select(Of)] }
            : Of(order);

    public static OrderBody Of(Order order) => new()
    {
        Id = order.Id,
        ClientOrderId = order.ClientOrderId,
        CreatedAt = order.CreatedAt.ToWire(),
        UpdatedAt = order.UpdatedAt.ToWire(),
        SubmittedAt = order.CreatedAt.ToWire(),
        FilledAt = order.FilledAt?.ToWire(),
        ExpiredAt = order.ExpiredAt?.ToWire(),
        ExpiresAt = order.ExpiresAt?.ToWire(),
        CanceledAt = order.CanceledAt?.ToWire(),
        ReplacedAt = order.ReplacedAt?.ToWire(),
        ReplacedBy = order.ReplacedBy,
        Replaces = order.Replaces,
        AssetId = order.IsSpread ? "" : order.Instrument.Id.ToString(),
        Symbol = order.Instrument.Symbol,
        AssetClass = order.IsSpread ? "" : order.Instrument.Class.Word(),
        Notional = order.Terms.Notional?.ToWire(),
        Qty = order.Terms.Qty?.ToWire(),
        FilledQty = order.FilledQty.ToWire(),
        FilledAvgPrice = order.FilledAvgPrice?.ToWirePrice(),
        OrderClass = order.Terms.OrderClass,
        OrderType = TypeOf(order),
        Type = TypeOf(order),
        Side = order.IsSpread ? "" : order.Terms.Side.Word(),
        PositionIntent = order.IsSpread ? null : order.Intent.Word(),
        TimeInForce = order.Terms.TimeInForce.Word(),
        LimitPrice = order.Terms.LimitPrice?.ToWire(),
        StopPrice = order.StopPrice?.ToWire(),
        Status = order.Status.Word(),
        ExtendedHours = order.Terms.ExtendedHours,
        TrailPercent = order.Terms.TrailPercent?.ToWire(),
        TrailPrice = order.Terms.TrailPrice?.ToWire(),
        Hwm = order.HighWaterMark?.ToWire(),
        RatioQty = order.RatioQty?.ToWire(),
    };

    /// <summary>The legs of a multi-leg order have no type.</summary>
    private static string TypeOf(Order order) => order.IsSpreadLeg ? "" : order.Terms.Type.Word();
}
