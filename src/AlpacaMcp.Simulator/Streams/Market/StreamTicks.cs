using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>The instants at which streams speak: every five seconds of exchange time.</summary>
internal static class StreamTicks
{
    /// <summary>The next one inside a day's hours: from the start of a day's extended hours to their end; the end itself still belongs to them.</summary>
    public static DateTimeOffset NextInSession(DateTimeOffset after)
    {
        var next = TradingDay.NextTick(after);
        if (NyseCalendar.SessionAt(next) is { } today && next >= today.ExtendedOpen && next <= today.ExtendedClose)
            return next;
        return NyseCalendar.First(after, session => session.ExtendedOpen).ExtendedOpen.ToUniversalTime();
    }
}
