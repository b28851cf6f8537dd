using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire.Bars;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>The three bars of a snapshot.</summary>
internal sealed record SnapshotBars(BarBody? Minute, BarBody? Daily, BarBody? PreviousDaily)
{
    public static SnapshotBars Of(BarHistory bars, Instrument instrument, DateTimeOffset now)
    {
        var minute = bars.Latest(instrument, Timeframe.Minute, now);
        var range = BarRange.Recent(now);
        var days = bars.Bars(instrument, Timeframe.Day, range).Take(2).Select(bar => BarBody.Of(bar, instrument)).ToArray();
        return new(minute is { } last ? BarBody.Of(last, instrument) : null, days.ElementAtOrDefault(0), days.ElementAtOrDefault(1));
    }
}
