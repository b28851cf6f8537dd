using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Activities;

/// <summary>One entry of an account's activities: a trade or something else.</summary>
/// <param name="Place">Its place in the list, from 0.</param>
/// <param name="At">Exchange time it was written.</param>
/// <param name="RefId">The execution's id, or one of its own.</param>
internal sealed record Activity(long Place, DateTimeOffset At, Guid RefId)
{
    public TradeActivity? Trade { get; init; }

    public NonTradeActivity? NonTrade { get; init; }

    public string Type => NonTrade?.Type ?? ActivityTypes.Fill;

    /// <summary>New York time to the millisecond and the reference.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{NewYorkTime.FromUtc(At):yyyyMMddHHmmssfff}::{RefId}");

    public string EventId => Ulid.Of(At, Place, RefId);
}
