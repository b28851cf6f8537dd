using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Replay;

/// <summary>The bars of one file, all of minutes or all of days.</summary>
internal sealed record ReplaySeries(ReplayRow[] Rows, bool IsDaily, decimal PriceUnit, decimal Lot, DateOnly FirstDay)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    /// <summary>The stretches of a day: of a file of days only regular hours move.</summary>
    public IReadOnlyList<TradingDay> Day(Instrument instrument, DateOnly date)
    {
        if (instrument.IsCrypto)
        {
            var midnight = UtcTime.Midnight(date);
            return [Stretch(instrument, date, midnight, (midnight, midnight.AddDays(1)))];
        }
        if (NyseCalendar.Session(date) is not { } session)
            return [];
        var start = NewYorkTime.Midnight(date);
        return
        [
            Stretch(instrument, date, start, (session.ExtendedOpen, session.Open)) with { IsExtended = true },
            Stretch(instrument, date, start, (session.Open, session.Close)),
            Stretch(instrument, date, start, (session.Close, session.ExtendedClose)) with { IsExtended = true },
        ];
    }

    private TradingDay Stretch(Instrument instrument, DateOnly date, DateTimeOffset midnight, (DateTimeOffset Start, DateTimeOffset End) hours)
    {
        var count = (int)((hours.End - hours.Start) / TradingDay.TickLength);
        var (first, next) = (FirstFrom(hours.Start), FirstFrom(hours.End));
        var standing = first > 0 ? Rows[first - 1].Close : Rows[0].Open;
        return new TradingDay
        {
            Instrument = instrument,
            Date = date,
            Midnight = midnight,
            Start = hours.Start,
            Step = TradingDay.TickLength,
            Ticks = new ReplayTicks(hours.Start, count, Rows[first..next], IsDaily ? count : (int)(s_minute / TradingDay.TickLength), standing, Spread(instrument, standing)),
            PriceUnit = PriceUnit,
            Lot = Lot,
        };
    }

    private long Spread(Instrument instrument, long price)
    {
        var step = (long)(instrument.PriceUnit / PriceUnit);
        return step * Math.Max(1, (long)Math.Round(price / (double)step * instrument.SpreadBasisPoints / 10_000, MidpointRounding.AwayFromZero));
    }

    /// <summary>Index of the first bar at or after an instant.</summary>
    private int FirstFrom(DateTimeOffset at)
    {
        var (low, high) = (0, Rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Rows[middle].Start < at)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
