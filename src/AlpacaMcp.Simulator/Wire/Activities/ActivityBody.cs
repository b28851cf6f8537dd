using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Activities;

/// <summary>One entry of GET /v2/account/activities; fields the entry has not are absent.</summary>
internal sealed record ActivityBody
{
    public required string Id { get; init; }

    public required string ActivityType { get; init; }

    public string? ActivitySubType { get; init; }

    public string? TransactionTime { get; init; }

    public string? Date { get; init; }

    public string? CreatedAt { get; init; }

    public string? Type { get; init; }

    public string? NetAmount { get; init; }

    public string? Description { get; init; }

    public string? Price { get; init; }

    public string? PerShareAmount { get; init; }

    public string? Qty { get; init; }

    public string? Side { get; init; }

    public string? Symbol { get; init; }

    public string? LeavesQty { get; init; }

    public Guid? OrderId { get; init; }

    public string? CumQty { get; init; }

    public string? OrderStatus { get; init; }

    public Guid? GroupId { get; init; }

    public string? Currency { get; init; }

    public string? Status { get; init; }

    public static ActivityBody Of(Activity activity) => activity switch
    {
        { Trade: { } trade } => Of(activity, trade),
        { NonTrade: { } other } => Of(activity, other),
        _ => throw new InvalidOperationException("An activity is a trade or something else."),
    };

    private static ActivityBody Of(Activity activity, TradeActivity trade) => new()
    {
        Id = activity.Id,
        ActivityType = activity.Type,
        TransactionTime = activity.At.ToWire(),
        Type = trade.IsPartial ? "partial_fill" : "fill",
        Price = trade.Fill.Price.ToWire(),
        Qty = trade.Fill.Qty.ToWire(),
        Side = trade.Side,
        Symbol = trade.Order.Instrument.Symbol,
        LeavesQty = trade.LeavesQty.ToWire(),
        OrderId = trade.Order.Id,
        CumQty = trade.Order.FilledQty.ToWire(),
        OrderStatus = trade.Order.Status.Word(),
    };

    private static ActivityBody Of(Activity activity, NonTradeActivity other) => new()
    {
        Id = activity.Id,
        ActivityType = activity.Type,
        ActivitySubType = other.SubType,
        Date = other.Date.ToWire(),
        CreatedAt = activity.At.ToWire(),
        NetAmount = other.NetAmount.ToWire(),
        Description = other.Description,
        Price = other.Price?.ToWire(),
        PerShareAmount = other.PerShareAmount?.ToWire(),
        Qty = other.Qty?.ToWire(),
        Symbol = other.Symbol,
        GroupId = other.GroupId,
        Currency = "USD",
        Status = "executed",
    };
}
