using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>Cuts a range into windows: trading days, or equal steps through the hours that are reported.</summary>
/// <remarks>A day's window is labelled with the midnight UTC that ends its date, an intraday one with its beginning.</remarks>
internal static class HistoryWindows
{
    public static IEnumerable<HistoryWindow> Of(HistoryRange range)
    {
        if (range.Frame.IsDaily)
            return Sessions(range).Where(session => DayShows(session, range)).Select(session => Daily(session, range.Now));
        return range.Reporting == HistoryReporting.Continuous
            ? Steps(range.Frame.Floor(range.Start ?? range.Period.Before(range.End)), range.End, range, null)
            : Sessions(range).SelectMany(session => Steps(Begin(session, range), UtcTime.Earlier(Finish(session, range), range.End), range, session));
    }

    private static IEnumerable<MarketSession> Sessions(HistoryRange range)
    {
        var first = range.Start is { } start ? FirstDay(start, range) : NewYorkTime.Date(range.Period.Before(LastEnd(range))).AddDays(1);
        return NyseCalendar.Between(first, NewYorkTime.Date(range.End));
    }

    /// <summary>A start after a day's hours means the next day.</summary>
    private static DateOnly FirstDay(DateTimeOffset start, HistoryRange range)
    {
        var date = NewYorkTime.Date(start);
        return !range.Frame.IsDaily && NyseCalendar.Session(date) is { } session && start > Finish(session, range) ? date.AddDays(1) : date;
    }

    /// <summary>A period counts back from the last trading day, so that a day on a Sunday is Friday.</summary>
    private static DateTimeOffset LastEnd(HistoryRange range)
    {
        var date = NewYorkTime.Date(range.End);
        var last = NyseCalendar.Session(date) is { } session && Begin(session, range) <= range.End ? session : NyseCalendar.Before(date);
        return UtcTime.Earlier(range.End, last.ExtendedClose);
    }

    private static bool DayShows(MarketSession session, HistoryRange range) =>
        range.Reporting == HistoryReporting.Continuous || Begin(session, range) <= range.Now;

    private static HistoryWindow Daily(MarketSession session, DateTimeOffset now) => new(
        UtcTime.Midnight(session.Date.AddDays(1)),
        NyseCalendar.Before(session.Date).ExtendedClose,
        UtcTime.Earlier(session.ExtendedClose, now),
        session);

    private static IEnumerable<HistoryWindow> Steps(DateTimeOffset first, DateTimeOffset last, HistoryRange range, MarketSession? session)
    {
        for (var stamp = first.ToUniversalTime(); stamp <= last; stamp += range.Frame.Length)
            yield return new HistoryWindow(stamp, stamp, UtcTime.Earlier(stamp + range.Frame.Length, range.Now), session ?? DayOf(stamp));
    }

    private static MarketSession DayOf(DateTimeOffset stamp)
    {
        var date = NewYorkTime.Date(stamp);
        return NyseCalendar.Session(date) ?? NyseCalendar.Before(date);
    }

    private static DateTimeOffset Begin(MarketSession session, HistoryRange range) =>
        range.Reporting == HistoryReporting.MarketHours ? session.Open : session.ExtendedOpen;

    private static DateTimeOffset Finish(MarketSession session, HistoryRange range) =>
        range.Reporting == HistoryReporting.MarketHours ? session.Close : session.ExtendedClose;
}
