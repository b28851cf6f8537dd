using System.Collections.Concurrent;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;
using AlpacaMcp.Simulator.Exchange.Replay;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Every price as a pure function of seed, symbol and time, or of the file that replaces the seed for a symbol.</summary>
internal sealed class PricePath(int seed, ReplayDirectory? replay = null)
{
    private const int RememberedDays = 4096;

    /// <summary>A trade older than this is not looked for: the price then stands without one.</summary>
    private const int LongestPauseDays = 10;

    private readonly SeededDays _seeded = new(seed);
    private readonly ConcurrentDictionary<(string, DateOnly), IReadOnlyList<TradingDay>> _days = new();

    /// <summary>Splits of the symbols that follow the seed; a file's prices are taken as they are.</summary>
    public IReadOnlyList<Split> Splits(Instrument instrument) => IsReplayed(instrument) ? [] : SplitSchedule.Of(seed, instrument);

    public bool IsReplayed(Instrument instrument) => replay?.Has(instrument) ?? false;

    public DateOnly FirstDay(Instrument instrument) => replay?.Of(instrument)?.FirstDay is { } first && first < SeededDays.FirstDay(instrument)
        ? first
        : SeededDays.FirstDay(instrument);

    /// <summary>The day's regular hours, or null where the instrument does not trade.</summary>
    public TradingDay? Day(Instrument instrument, DateOnly date) => Stretches(instrument, date).FirstOrDefault(stretch => !stretch.IsExtended);

    /// <summary>Everything of a day in its order: before, during and after regular hours.</summary>
    public IReadOnlyList<TradingDay> Stretches(Instrument instrument, DateOnly date) => date < FirstDay(instrument) ? [] : Made(instrument, date);

    /// <summary>The latest stretch that has started by an instant.</summary>
    public TradingDay DayAt(Instrument instrument, DateTimeOffset at)
    {
        for (var date = DateOf(instrument, at); ; date = date.AddDays(-1))
        {
            var stretches = Made(instrument, date);
            for (var i = stretches.Count - 1; i >= 0; i--)
            {
                if (stretches[i].Start <= at)
                    return stretches[i];
            }
        }
    }

    /// <summary>The last trade at or before an instant; where none is near, the price that stands.</summary>
    public MarketTrade LastTrade(Instrument instrument, DateTimeOffset at)
    {
        var day = DayAt(instrument, at);
        var (stretch, tick) = (day, day.TickAt(at));
        while (at - stretch.Start < TimeSpan.FromDays(LongestPauseDays))
        {
            if (stretch.Ticks.LastTraded(tick) is { } traded)
                return stretch.TradeAt(traded);
            stretch = DayAt(instrument, stretch.Start.AddTicks(-1));
            tick = stretch.Ticks.Count - 1;
        }
        return day.TradeAt(day.TickAt(at));
    }

    /// <summary>The last regular price of the last session before the one of an instant, in the shares of that instant.</summary>
    public decimal PreviousClose(Instrument instrument, DateTimeOffset at)
    {
        if (instrument.IsCrypto)
            return Close(Made(instrument, DateOf(instrument, at).AddDays(-1))[0]);
        var date = NyseCalendar.SessionAt(at)?.Date ?? DayAt(instrument, at).Date.AddDays(1);
        var before = NyseCalendar.Before(date).Date;
        var close = CloseOf(instrument, before);
        return Splits(instrument).Where(split => split.ExDate > before && split.ExDate <= date).Aggregate(close, (price, split) => split.Price(price));
    }

    /// <summary>The last regular price of a session, in the shares of that day.</summary>
    public decimal CloseOf(Instrument stock, DateOnly session) => Close(Made(stock, session)[1]);

    /// <summary>The day of an instant where the instrument trades.</summary>
    public static DateOnly DateOf(Instrument instrument, DateTimeOffset at) =>
        instrument.IsCrypto ? UtcTime.Date(at) : NewYorkTime.Date(at);

    public static DateTimeOffset Midnight(Instrument instrument, DateOnly date) =>
        instrument.IsCrypto ? UtcTime.Midnight(date) : NewYorkTime.Midnight(date);

    /// <summary>The days a range touches, in the order it wants them.</summary>
    public IEnumerable<DateOnly> Dates(Instrument instrument, BarRange range)
    {
        var (first, last) = (DateOf(instrument, range.Start), DateOf(instrument, range.Latest));
        first = first > FirstDay(instrument) ? first : FirstDay(instrument);
        var count = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        return Enumerable.Range(0, count).Select(i => range.Descending ? last.AddDays(-i) : first.AddDays(i));
    }

    private static decimal Close(TradingDay day) => day.Ticks.At(day.Ticks.Count - 1).Price * day.PriceUnit;

    private IReadOnlyList<TradingDay> Made(Instrument instrument, DateOnly date)
    {
        if (_days.TryGetValue((instrument.Symbol, date), out var day))
            return day;
        if (_days.Count >= RememberedDays)
            _days.Clear();
        return _days[(instrument.Symbol, date)] = replay?.Of(instrument)?.Day(instrument, date) ?? _seeded.Of(instrument, date);
    }
}
