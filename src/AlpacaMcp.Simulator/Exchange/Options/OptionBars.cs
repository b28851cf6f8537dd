using System.Collections.Concurrent;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>Bars of the trades of contracts; a contract trades from its listing to its expiration.</summary>
internal sealed class OptionBars(PricePath path)
{
    private const int RememberedDays = 20_000;
    private readonly ConcurrentDictionary<(string, DateOnly), Bar?> _completed = new();

    /// <summary>Bars of a length, left-labelled and aligned to midnight in New York, oldest first; one without trades is absent.</summary>
    public List<Bar> Split(Instrument option, DateOnly date, TimeSpan length, DateTimeOffset now)
    {
        var bars = new List<Bar>();
        var midnight = NewYorkTime.At(date, TimeOnly.MinValue);
        foreach (var trade in new OptionTape(path, option).Day(date)?.TradesBy(now) ?? [])
        {
            var bar = Of(midnight + (length * Math.Floor((trade.Time - midnight) / length)), trade, option);
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

    private Bar? Whole(Instrument option, DateOnly date, DateTimeOffset now) =>
        Split(option, date, TimeSpan.FromDays(2), now) is [var whole, ..] ? whole with { Start = NewYorkTime.At(date, TimeOnly.MinValue) } : null;

    private static Bar Of(DateTimeOffset start, MarketTrade trade, Instrument option)
    {
        var (price, lots) = ((long)(trade.Price / option.PriceUnit), (long)(trade.Size / option.Lot));
        return new Bar(start, price, price, price, price, lots, 1, price * lots);
    }
}
