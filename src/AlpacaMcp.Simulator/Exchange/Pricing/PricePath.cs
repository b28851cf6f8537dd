using System.Collections.Concurrent;
using AlpacaMcp.Simulator.Exchange.Calendar;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Every price as a pure function of seed, symbol and time.</summary>
internal sealed class PricePath(int seed)
{
    /// <summary>Share of a stock's day-to-day move that happens before the opening.</summary>
    private const double OvernightShare = 0.25;
    private const int RememberedDays = 4096;
    private static readonly DateOnly s_anchor = new(2026, 1, 1);
    private static readonly DateOnly s_firstStockDay = new(2016, 1, 4);
    private static readonly DateOnly s_firstCryptoDay = new(2021, 1, 1);

    private readonly ConcurrentDictionary<(string, DateOnly), TradingDay> _days = new();

    public static DateOnly FirstDay(Instrument instrument) => instrument.IsCrypto ? s_firstCryptoDay : s_firstStockDay;

    /// <summary>The day's grid, or null where the instrument does not trade.</summary>
    public TradingDay? Day(Instrument instrument, DateOnly date)
    {
        if (date < FirstDay(instrument))
            return null;
        return instrument.IsCrypto ? CryptoDay(instrument, date)
            : NyseCalendar.Session(date) is { } session ? StockDay(instrument, session)
            : null;
    }

    /// <summary>The latest day that has started by an instant.</summary>
    public TradingDay DayAt(Instrument instrument, DateTimeOffset at) =>
        instrument.IsCrypto
            ? CryptoDay(instrument, DateOnly.FromDateTime(at.UtcDateTime))
            : StockDay(instrument, NyseCalendar.LatestOpenedBy(at));

    /// <summary>The last price of the last session that ended by an instant.</summary>
    public decimal PreviousClose(Instrument instrument, DateTimeOffset at)
    {
        var date = DayAt(instrument, at).Date;
        var day = instrument.IsCrypto
            ? CryptoDay(instrument, date.AddDays(-1))
            : StockDay(instrument, NyseCalendar.Before(NyseCalendar.SessionAt(at)?.Date ?? date.AddDays(1)));
        return day.Tick(day.Path.Ticks - 1).Price * instrument.PriceUnit;
    }

    private TradingDay StockDay(Instrument instrument, MarketSession session) =>
        Remembered(instrument, session.Date, () => NewStockDay(instrument, session));

    private TradingDay CryptoDay(Instrument instrument, DateOnly date) =>
        Remembered(instrument, date, () => NewCryptoDay(instrument, date));

    private TradingDay Remembered(Instrument instrument, DateOnly date, Func<TradingDay> make)
    {
        if (_days.TryGetValue((instrument.Symbol, date), out var day))
            return day;
        if (_days.Count >= RememberedDays)
            _days.Clear();
        return _days[(instrument.Symbol, date)] = make();
    }

    private TradingDay NewStockDay(Instrument instrument, MarketSession session)
    {
        var key = CounterHash.Key((ulong)seed, instrument.Symbol);
        var before = CloseOf(instrument, key, NyseCalendar.Before(session.Date).Date);
        var close = CloseOf(instrument, key, session.Date);
        var dayKey = CounterHash.At(key, (ulong)(1_000_000 + session.Date.DayNumber));
        var gap = before * instrument.DailyVolatility * Math.Sqrt(OvernightShare * (1 - OvernightShare)) * CounterHash.Normal(CounterHash.At(dayKey, 0));
        var open = before + ((close - before) * OvernightShare) + gap;
        return Build(instrument, session.Date, NewYorkTime.At(session.Date, TimeOnly.MinValue), session.Open, session.Close - session.Open, (dayKey, open, close));
    }

    private TradingDay NewCryptoDay(Instrument instrument, DateOnly date)
    {
        var key = CounterHash.Key((ulong)seed, instrument.Symbol);
        var dayKey = CounterHash.At(key, (ulong)(1_000_000 + date.DayNumber));
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return Build(instrument, date, midnight, midnight, TimeSpan.FromDays(1),
            (dayKey, CloseOf(instrument, key, date.AddDays(-1)), CloseOf(instrument, key, date)));
    }

    private static TradingDay Build(
        Instrument instrument, DateOnly date, DateTimeOffset midnight, DateTimeOffset start, TimeSpan length, (ulong Key, double Open, double Close) prices)
    {
        var ticks = (int)(length / TradingDay.TickLength);
        var step = prices.Open * instrument.DailyVolatility * Math.Sqrt((1 - OvernightShare) / ticks);
        var path = new IntradayBridge(CounterHash.At(prices.Key, 1), ticks, prices.Open, prices.Close, step);
        return new TradingDay(instrument, date, midnight, start, path, CounterHash.At(prices.Key, 2));
    }

    private static double CloseOf(Instrument instrument, ulong key, DateOnly date) =>
        instrument.Level * Math.Exp(instrument.DailyVolatility * (DayWalk.At(key, date) - DayWalk.At(key, s_anchor)));
}
