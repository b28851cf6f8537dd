using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Options;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Bars of any timeframe over any range, made lazily, one day at a time.</summary>
internal sealed class BarHistory(PricePath path, CorporateActionList actions)
{
    private readonly DayBars _days = new();
    private readonly OptionBars _options = new(path);

    public IEnumerable<Bar> Bars(Instrument instrument, Timeframe timeframe, BarRange range)
    {
        var adjusted = PriceAdjustment.Of(actions, instrument, range);
        var bars = timeframe.IsIntraday ? Intraday(instrument, timeframe.Length, range, adjusted)
            : timeframe.Unit == TimeframeUnit.Day ? path.Dates(instrument, range).Select(date => Daily(instrument, date, range.Now, adjusted)).OfType<Bar>()
            : Periods(instrument, timeframe, range).Select(dates => Period(instrument, dates, range.Now, adjusted)).OfType<Bar>();
        return bars.Where(range.Holds);
    }

    public Bar? Latest(Instrument instrument, Timeframe timeframe, DateTimeOffset now)
    {
        var recent = BarRange.Recent(now);
        var range = instrument.Option is null ? recent : recent with { Start = new OptionTape(path, instrument).Trade(now).Time - timeframe.Length };
        return Bars(instrument, timeframe, range).Select(bar => (Bar?)bar).FirstOrDefault();
    }

    /// <summary>The unadjusted bar of a minute that has ended, of a stock or a pair.</summary>
    public Bar? Minute(Instrument instrument, DateTimeOffset start) =>
        DayBars.One(path.Stretches(instrument, PricePath.DateOf(instrument, start)), start, Timeframe.Minute.Length);

    private IEnumerable<Bar> Intraday(Instrument instrument, TimeSpan length, BarRange range, PriceAdjustment adjusted)
    {
        foreach (var date in path.Dates(instrument, range))
        {
            var bars = instrument.Option is not null
                ? _options.Split(instrument, date, length, range)
                : DayBars.Split(path.Stretches(instrument, date), length, range.Now);
            if (range.Descending)
                bars.Reverse();
            foreach (var bar in bars)
                yield return adjusted.Apply(bar, date);
        }
    }

    private Bar? Daily(Instrument instrument, DateOnly date, DateTimeOffset now, PriceAdjustment adjusted)
    {
        var bar = instrument.Option is not null
            ? _options.Daily(instrument, date, now)
            : _days.Daily(path.Stretches(instrument, date), now);
        return bar is { } found ? adjusted.Apply(found, date) : null;
    }

    private Bar? Period(Instrument instrument, (DateOnly First, DateOnly Last) dates, DateTimeOffset now, PriceAdjustment adjusted)
    {
        Bar? whole = null;
        for (var date = dates.First; date <= dates.Last; date = date.AddDays(1))
        {
            if (Daily(instrument, date, now, adjusted) is { } bar)
                whole = whole?.Then(bar) ?? bar with { Start = PricePath.Midnight(instrument, dates.First) };
        }
        return whole;
    }

    private IEnumerable<(DateOnly First, DateOnly Last)> Periods(Instrument instrument, Timeframe timeframe, BarRange range) =>
        path.Dates(instrument, range).Select(date => PeriodOf(date, timeframe)).Distinct();

    private static (DateOnly First, DateOnly Last) PeriodOf(DateOnly date, Timeframe timeframe)
    {
        if (timeframe.Unit == TimeframeUnit.Week)
            return (Weekdays.Monday(date), Weekdays.Monday(date).AddDays(6));
        var first = new DateOnly(date.Year, date.Month - ((date.Month - 1) % timeframe.Amount), 1);
        return (first, first.AddMonths(timeframe.Amount).AddDays(-1));
    }
}
