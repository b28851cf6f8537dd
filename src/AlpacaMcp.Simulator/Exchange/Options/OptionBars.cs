using System.Collections.Concurrent;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>Bars of the trades of contracts; a contract trades from its listing to its expiration.</summary>
internal sealed class OptionBars(PricePath path)
{
    private const int RememberedDays = 20_000;
    private static readonly TimeSpan s_whole = TimeSpan.FromDays(2);
    private readonly ConcurrentDictionary<(string, DateOnly), Bar?> _completed = new();

    /// <summary>A day's bars of a length, left-labelled and aligned to midnight in New York, oldest first; one without trades is absent.</summary>
    /// <remarks>Those that start before the range may be incomplete or absent.</remarks>
    public List<Bar> Split(Instrument option, DateOnly date, TimeSpan length, BarRange range)
    {
        var bars = new List<Bar>();
        if (new OptionTape(path, option).Day(date) is not { } day)
            return bars;
        var midnight = NewYorkTime.At(date, TimeOnly.MinValue);
        foreach (var (time, tick) in day.Between(range.Start, range.Now))
        {
            var bar = Bar.Of(midnight + (length * Math.Floor((time - midnight) / length)), day.Trade(time, tick));
            if (bars.Count > 0 && bars[^1].Start == bar.Start)
                bars[^1] = bars[^1].Then(bar);
            else
                bars.Add(bar);
        }
        return bars;
    }

    public Bar? Daily(Instrument option, DateOnly date, DateTimeOffset now)
    {
        if (NyseCalendar.Session(date) is not { } session || session.Close > now)
            return Whole(option, date, now);
        if (_completed.Count >= RememberedDays)
            _completed.Clear();
        return _completed.GetOrAdd((option.Symbol, date), _ => Whole(option, date, now));
    }

    private Bar? Whole(Instrument option, DateOnly date, DateTimeOffset now)
    {
        var midnight = NewYorkTime.At(date, TimeOnly.MinValue);
        return Split(option, date, s_whole, new BarRange(midnight, now, now, Descending: false)) is [var whole, ..] ? whole with { Start = midnight } : null;
    }
}
