using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Wire.Activities;

/// <summary>What belongs to the kind of an activity event: an order's execution, or a booking.</summary>
internal sealed record ActivityEventDetails
{
    public Guid? OrderId { get; init; }

    public string? ClientOrderId { get; init; }

    public Guid? AssetId { get; init; }

    public string? Symbol { get; init; }

    public string? Side { get; init; }

    public string? ExecutionType { get; init; }

    public string? OrderStatus { get; init; }

    public string? CumQty { get; init; }

    public string? LeavesQty { get; init; }

    public string? SystemDate { get; init; }

    public Guid? GroupId { get; init; }

    public string? Description { get; init; }

    public static ActivityEventDetails Of(Activity activity) => activity.Trade is { } trade
        ? new()
        {
            OrderId = trade.Order.Id,
            ClientOrderId = trade.Order.ClientOrderId,
            AssetId = trade.Order.Instrument.Id,
            Symbol = trade.Order.Instrument.Symbol,
            Side = trade.Order.Terms.Side.Word(),
            ExecutionType = "fill",
            OrderStatus = trade.Order.Status.Word(),
            CumQty = trade.Order.FilledQty.ToWire(),
            LeavesQty = trade.LeavesQty.ToWire(),
        }
        : new()
        {
            Symbol = activity.NonTrade?.Symbol,
            SystemDate = NewYorkTime.Date(activity.At).ToWire(),
            GroupId = activity.NonTrade?.GroupId,
            Description = activity.NonTrade?.Description,
        };
}
