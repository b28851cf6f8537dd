using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>The instants at which streams speak: every five seconds of exchange time.</summary>
internal static class StreamTicks
{
    public static DateTimeOffset Next(DateTimeOffset after)
    {
        var step = TradingDay.TickLength.Ticks;
        return new DateTimeOffset(((after.UtcTicks / step) + 1) * step, TimeSpan.Zero);
    }

    /// <summary>From the start of a day's extended hours to their end; the end itself still belongs to them.</summary>
    public static DateTimeOffset NextInSession(DateTimeOffset after)
    {
        var next = Next(after);
        if (NyseCalendar.SessionAt(next) is { } today && next >= today.ExtendedOpen && next <= today.ExtendedClose)
            return next;
        return NyseCalendar.First(after, session => session.ExtendedOpen).ExtendedOpen.ToUniversalTime();
    }
}
