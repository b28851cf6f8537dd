using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator;

/// <summary>Where exchange time begins when nobody says so.</summary>
internal static class ClockStart
{
    /// <summary>The market has been open for so long, and its first prices have settled.</summary>
    private static readonly TimeSpan s_afterOpen = TimeSpan.FromMinutes(30);

    /// <summary>Nobody should meet a market that closes while they read the first page.</summary>
    private static readonly TimeSpan s_leastLeft = TimeSpan.FromHours(1);

    /// <summary>The system's now where it is well inside a session, or the latest session's 10:00.</summary>
    public static DateTimeOffset By(DateTimeOffset now)
    {
        var session = NyseCalendar.LatestOpenedBy(now - s_afterOpen);
        return now < session.Close - s_leastLeft ? now : session.Open + s_afterOpen;
    }
}
