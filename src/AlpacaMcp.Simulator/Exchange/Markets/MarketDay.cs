using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Markets;

/// <summary>The hours of one trading day of a market; where it has no hours before or after, those are null.</summary>
internal sealed record MarketDay(DateOnly Date, DateTimeOffset? PreStart, DateTimeOffset CoreStart, DateTimeOffset CoreEnd, DateTimeOffset? PostEnd)
{
    private static readonly TimeOnly s_evening = new(20, 0);

    public DateTimeOffset Start => PreStart ?? CoreStart;

    public static MarketDay Of(MarketSession session, MarketHours hours) => hours switch
    {
        MarketHours.Overnight => new(session.Date, null, NewYorkTime.At(session.Date.AddDays(-1), s_evening), session.ExtendedOpen, null),
        MarketHours.Regular => new(session.Date, null, session.Open, session.Close, null),
        _ => new(session.Date, session.ExtendedOpen, session.Open, session.Close, session.ExtendedClose),
    };

    /// <summary>pre, core or post and its end; null outside this day's hours.</summary>
    public (string Phase, DateTimeOffset Until)? PhaseAt(DateTimeOffset at) =>
        at < Start ? null
        : at < CoreStart ? ("pre", CoreStart)
        : at < CoreEnd ? ("core", CoreEnd)
        : at < PostEnd ? ("post", PostEnd.Value)
        : null;
}
