using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Wire.Activities;

/// <summary>One event of GET /v2beta1/events/activities; fields the entry has not are absent.</summary>
internal sealed record ActivityEventBody
{
    public required string At { get; init; }

    public required string EventId { get; init; }

    public required string ActivityType { get; init; }

    public string? ActivitySubtype { get; init; }

    public required string ExecutedAt { get; init; }

    public required string SettleDate { get; init; }

    public string? Qty { get; init; }

    public string? Price { get; init; }

    public required string NetAmount { get; init; }

    public required Guid RefId { get; init; }

    public string Currency { get; init; } = "USD";

    public string Status { get; init; } = "executed";

    public required ActivityEventDetails Details { get; init; }

    public static ActivityEventBody Of(Activity activity) => new()
    {
        At = activity.At.ToWire(),
        EventId = activity.EventId,
        ActivityType = activity.Type,
        ActivitySubtype = activity.NonTrade?.SubType,
        ExecutedAt = activity.At.ToWire(),
        SettleDate = SettlesOn(activity).ToWire(),
        Qty = (activity.Trade?.Fill.Qty ?? activity.NonTrade?.Qty)?.ToWire(),
        Price = (activity.Trade?.Fill.Price ?? activity.NonTrade?.Price)?.ToWire(),
        NetAmount = (activity.NonTrade?.NetAmount ?? Money(activity)).ToWire(),
        RefId = activity.RefId,
        Details = ActivityEventDetails.Of(activity),
    };

    /// <summary>Securities settle a trading day later, coins at once.</summary>
    private static DateOnly SettlesOn(Activity activity)
    {
        var date = activity.NonTrade?.Date ?? NewYorkTime.Date(activity.At);
        return activity.Trade is { Order.Instrument.IsCrypto: false } ? NyseCalendar.After(date).Date : date;
    }

    private static decimal Money(Activity activity) => activity.Trade is { } trade
        ? decimal.Round(trade.Fill.Price * trade.Fill.Qty, 2, MidpointRounding.AwayFromZero) * (trade.Order.Terms.IsBuy ? -1 : 1)
        : 0;
}
