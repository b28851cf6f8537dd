using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.CorporateActions;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Days whose prices come from the seed: a walk from close to close, and bridges inside each day.</summary>
internal sealed class SeededDays(int seed)
{
    /// <summary>Share of a stock's day-to-day move that happens before the opening.</summary>
    private const double OvernightShare = 0.25;

    /// <summary>Before and after regular hours a quote and a trade come twice a minute, the spread is wide, sizes are small.</summary>
    private static readonly TimeSpan s_extendedStep = TimeSpan.FromSeconds(30);
    private const double ExtendedSpread = 4;
    private const int ExtendedThinness = 8;

    private static readonly DateOnly s_anchor = new(2026, 1, 1);
    private static readonly DateOnly s_firstStockDay = new(2016, 1, 4);
    private static readonly DateOnly s_firstCryptoDay = new(2021, 1, 1);

    public static DateOnly FirstDay(Instrument instrument) => instrument.IsCrypto ? s_firstCryptoDay : s_firstStockDay;

    public IReadOnlyList<TradingDay> Of(Instrument instrument, DateOnly date) =>
        instrument.IsCrypto ? [CryptoDay(instrument, date)]
        : NyseCalendar.Session(date) is { } session ? StockDay(instrument, session)
        : [];

    /// <summary>From the middle of a night to the middle of the next.</summary>
    private TradingDay[] StockDay(Instrument instrument, MarketSession session)
    {
        var key = CounterHash.Key((ulong)seed, instrument.Symbol);
        var close = CloseOf(instrument, key, session.Date);
        var (night, next) = (NightBefore(instrument, key, session), NightBefore(instrument, key, NyseCalendar.After(session.Date)));
        var shape = new DayShape(instrument, session.Date, NewYorkTime.Midnight(session.Date), DayKey(key, session.Date))
        {
            Scale = SplitSchedule.ScaleAt(seed, instrument, session.Date, s_anchor),
        };
        return
        [
            Thin(shape, 3, (session.ExtendedOpen, session.Open), (night.Dawn, night.Open)),
            Busy(shape, (session.Open, session.Close), (night.Open, close)),
            Thin(shape, 5, (session.Close, session.ExtendedClose), (close, next.Dusk)),
        ];
    }

    /// <summary>From the close of one session to the open of the next: the price at 20:00, at 04:00 and at 09:30.</summary>
    private static (double Dusk, double Dawn, double Open) NightBefore(Instrument instrument, ulong key, MarketSession session)
    {
        var before = CloseOf(instrument, key, NyseCalendar.Before(session.Date).Date);
        var move = CloseOf(instrument, key, session.Date) - before;
        var dayKey = DayKey(key, session.Date);
        var step = before * instrument.DailyVolatility * Math.Sqrt(OvernightShare * (1 - OvernightShare));
        var open = before + (move * OvernightShare) + (step * CounterHash.Normal(CounterHash.At(dayKey, 0)));
        var dusk = before + ((open - before) * 0.4) + (step * 0.3 * CounterHash.Normal(CounterHash.At(dayKey, 7)));
        var dawn = dusk + ((open - dusk) * 0.3) + (step * 0.2 * CounterHash.Normal(CounterHash.At(dayKey, 8)));
        return (dusk, dawn, open);
    }

    private TradingDay CryptoDay(Instrument instrument, DateOnly date)
    {
        var key = CounterHash.Key((ulong)seed, instrument.Symbol);
        var midnight = UtcTime.Midnight(date);
        var shape = new DayShape(instrument, date, midnight, DayKey(key, date));
        return Busy(shape, (midnight, midnight.AddDays(1)), (CloseOf(instrument, key, date.AddDays(-1)), CloseOf(instrument, key, date)));
    }

    private static TradingDay Busy(DayShape shape, (DateTimeOffset Start, DateTimeOffset End) hours, (double First, double Last) prices)
    {
        var ticks = (int)((hours.End - hours.Start) / TradingDay.TickLength);
        var deviation = prices.First * shape.Instrument.DailyVolatility * Math.Sqrt((1 - OvernightShare) / ticks);
        var path = shape.Bridge(1, ticks, prices, deviation);
        return shape.Day(hours.Start, TradingDay.TickLength, shape.Ticks(path, 2, 1, shape.Instrument.LargestTradeLots));
    }

    private static TradingDay Thin(DayShape shape, ulong purpose, (DateTimeOffset Start, DateTimeOffset End) hours, (double First, double Last) prices)
    {
        var ticks = (int)((hours.End - hours.Start) / s_extendedStep);
        var deviation = prices.First * shape.Instrument.DailyVolatility * Math.Sqrt(OvernightShare / 8 / ticks);
        var path = shape.Bridge(purpose, ticks, prices, deviation);
        var lots = Math.Max(1, shape.Instrument.LargestTradeLots / ExtendedThinness);
        return shape.Day(hours.Start, s_extendedStep, shape.Ticks(path, purpose + 1, ExtendedSpread, lots)) with { IsExtended = true };
    }

    private static ulong DayKey(ulong key, DateOnly date) => CounterHash.At(key, (ulong)(1_000_000 + date.DayNumber));

    private static double CloseOf(Instrument instrument, ulong key, DateOnly date) =>
        instrument.Level * Math.Exp(instrument.DailyVolatility * (DayWalk.At(key, date) - DayWalk.At(key, s_anchor)));
}
