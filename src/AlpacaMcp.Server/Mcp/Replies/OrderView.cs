using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>An order as a model needs it.</summary>
internal sealed record OrderView
{
    public required Guid Id { get; init; }
    public string? ClientOrderId { get; init; }

    /// <summary>Absent, like side, from a multi-leg order; its legs have them.</summary>
    public string? Symbol { get; init; }
    public string? Side { get; init; }
    public string? Type { get; init; }
    public required string TimeInForce { get; init; }
    public string? OrderClass { get; init; }
    public string? PositionIntent { get; init; }
    public required string Status { get; init; }
    public decimal? Qty { get; init; }
    public decimal? RatioQty { get; init; }
    public decimal? Notional { get; init; }
    public decimal? LimitPrice { get; init; }
    public decimal? StopPrice { get; init; }
    public decimal? TrailPrice { get; init; }
    public decimal? TrailPercent { get; init; }

    /// <summary>Best price a trailing stop has seen.</summary>
    public decimal? Hwm { get; init; }
    public bool? ExtendedHours { get; init; }
    public required decimal FilledQty { get; init; }
    public decimal? FilledAvgPrice { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public DateTimeOffset? FilledAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? ExpiredAt { get; init; }
    public DateTimeOffset? CanceledAt { get; init; }
    public DateTimeOffset? FailedAt { get; init; }
    public DateTimeOffset? ReplacedAt { get; init; }
    public Guid? Replaces { get; init; }
    public Guid? ReplacedBy { get; init; }
    public IReadOnlyList<OrderView>? Legs { get; init; }

    internal static OrderView Of(Order order) => new()
    {
        Id = order.Id,
        ClientOrderId = order.ClientOrderId is { } own ? OutsideText.Word(own) : null,
        Symbol = Given(order.Symbol),
        Side = Given(order.Side.Value),
        Type = Given(order.Type.Value),
        TimeInForce = OutsideText.Word(order.TimeInForce.Value),
        OrderClass = order.OrderClass.IsSimple ? null : OutsideText.Word(order.OrderClass.Value),
        PositionIntent = IsOption(order) ? Given(order.PositionIntent.Value) : null,
        Status = OutsideText.Word(order.Status.Value),
        Qty = order.Qty,
        RatioQty = order.RatioQty,
        Notional = order.Notional,
        LimitPrice = order.LimitPrice,
        StopPrice = order.StopPrice,
        TrailPrice = order.TrailPrice,
        TrailPercent = order.TrailPercent,
        Hwm = order.Hwm,
        ExtendedHours = order.ExtendedHours is true ? true : null,
        FilledQty = order.FilledQty ?? 0,
        FilledAvgPrice = order.FilledAvgPrice,
        SubmittedAt = order.SubmittedAt,
        FilledAt = order.FilledAt,
        ExpiresAt = order.Status.IsOpen ? order.ExpiresAt : null,
        ExpiredAt = order.ExpiredAt,
        CanceledAt = order.CanceledAt,
        FailedAt = order.FailedAt,
        ReplacedAt = order.ReplacedAt,
        Replaces = order.Replaces,
        ReplacedBy = order.ReplacedBy,
        Legs = order.Legs.Count == 0 ? null : [.. order.Legs.Select(Of)],
    };

    // Side and position say the intent of anything else.
    private static bool IsOption(Order order) => order.AssetClass == AssetClass.UsOption;

    private static string? Given(string word) => word.Length == 0 ? null : OutsideText.Word(word);
}
