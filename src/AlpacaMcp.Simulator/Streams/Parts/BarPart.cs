using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;
using AlpacaMcp.Simulator.Wire.Bars;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>A minute's bar at its end, and with it the day's bar so far. No trade here comes late, so no bar is ever updated.</summary>
internal sealed class BarPart(BarHistory bars, ISymbolBook symbols) : IStreamPart
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    public IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted)
    {
        if (at.UtcTicks % s_minute.Ticks != 0)
            yield break;
        foreach (var instrument in symbols.Of(wanted[Channels.Bars], at))
        {
            if (bars.Minute(instrument, at - s_minute) is { } bar)
                yield return Message("b", instrument, bar);
        }
        foreach (var instrument in symbols.Of(wanted[Channels.DailyBars], at))
        {
            // Before the open the latest day's bar is that of the day before.
            if (bars.Minute(instrument, at - s_minute) is not null && bars.Latest(instrument, Timeframe.Day, at.AddTicks(-1)) is { } day && at - day.Start <= s_day)
                yield return Message("d", instrument, day);
        }
    }

    private static WireMap Message(string kind, Instrument instrument, Bar bar)
    {
        var body = BarBody.Of(bar, instrument);
        return new WireMap
        {
            { "T", kind }, { "S", instrument.Symbol }, { "o", body.O }, { "h", body.H }, { "l", body.L }, { "c", body.C },
            { "v", instrument.IsCrypto ? body.V : (long)body.V }, { "n", body.N }, { "vw", body.Vw }, { "t", bar.Start },
        };
    }
}
