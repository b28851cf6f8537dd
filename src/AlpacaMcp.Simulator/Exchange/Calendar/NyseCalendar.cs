namespace AlpacaMcp.Simulator.Exchange.Calendar;

/// <summary>Which days have a session, and its hours.</summary>
internal static class NyseCalendar
{
    private static readonly TimeOnly s_open = new(9, 30);
    private static readonly TimeOnly s_close = new(16, 0);
    private static readonly TimeOnly s_earlyClose = new(13, 0);

    public static MarketSession? Session(DateOnly date) =>
        NyseHolidays.IsClosed(date)
            ? null
            : new MarketSession(date, s_open, NyseHolidays.ClosesEarly(date) ? s_earlyClose : s_close);

    public static MarketSession? SessionAt(DateTimeOffset at) => Session(NewYorkTime.Date(at));

    /// <summary>The latest session that has opened at or before an instant.</summary>
    public static MarketSession LatestOpenedBy(DateTimeOffset at)
    {
        var today = NewYorkTime.Date(at);
        return Session(today) is { } session && session.Open <= at ? session : Before(today);
    }

    public static MarketSession Before(DateOnly date)
    {
        for (var day = date.AddDays(-1); ; day = day.AddDays(-1))
        {
            if (Session(day) is { } session)
                return session;
        }
    }

    public static MarketSession After(DateOnly date)
    {
        for (var day = date.AddDays(1); ; day = day.AddDays(1))
        {
            if (Session(day) is { } session)
                return session;
        }
    }

    /// <summary>The first session whose chosen instant is still to come.</summary>
    public static MarketSession First(DateTimeOffset after, Func<MarketSession, DateTimeOffset> instant)
    {
        var today = NewYorkTime.Date(after);
        return Session(today) is { } session && instant(session) > after ? session : After(today);
    }

    public static DateTimeOffset BoundaryAfter(DateTimeOffset at) =>
        SessionAt(at)?.BoundaryAfter(at) ?? After(NewYorkTime.Date(at)).ExtendedOpen;

    public static IEnumerable<MarketSession> Between(DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (Session(day) is { } session)
                yield return session;
        }
    }
}
