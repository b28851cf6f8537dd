using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>One regular session of one contract: a quote at each tick of its underlying and a trade at every sixth.</summary>
internal sealed record OptionDay(Instrument Option, OptionContract Contract, TradingDay Underlying, MarketSession Session, double? PinnedSpot)
{
    private static readonly TimeSpan s_tradeGap = 6 * TradingDay.TickLength;
    private static readonly TimeSpan s_firstTrade = 5 * TradingDay.TickLength;

    /// <summary>The underlying's first price carries the seed.</summary>
    private readonly ulong _key = CounterHash.Key(BitConverter.DoubleToUInt64Bits(UnderlyingPrice.Middle(Underlying, Session.Open)), Option.Symbol);

    /// <summary>The session's last trade is at its last tick.</summary>
    public int Trades => (int)((Session.Close - Session.Open) / s_tradeGap);

    /// <summary>The last tick at or before an instant of this session or after it.</summary>
    public DateTimeOffset TickBy(DateTimeOffset at)
    {
        var last = Session.Close - TradingDay.TickLength;
        return Session.Open + (Math.Floor(((at < last ? at : last) - Session.Open) / TradingDay.TickLength) * TradingDay.TickLength);
    }

    /// <summary>The last trade at or before an instant; below 0 when the session's first one is still to come.</summary>
    public int TradeBy(DateTimeOffset at) => (int)Math.Floor(Math.Min(Trades - 1, (at - Session.Open - s_firstTrade) / s_tradeGap));

    /// <summary>The quote and the trade at a tick, in cents and contracts; far strikes trade in small lots.</summary>
    public MarketTick Tick(DateTimeOffset at)
    {
        var index = (int)((at - Session.Open) / TradingDay.TickLength);
        var (bid, ask, deviations) = Quote(PinnedSpot ?? UnderlyingPrice.Middle(Underlying, at), Contract.YearsLeft(at));
        var hash = CounterHash.At(_key, (ulong)index);
        var atAsk = bid == 0 || (hash & 1) == 1;
        var largest = (ulong)(1 + (Option.LargestTradeLots * Math.Exp(-deviations * deviations / 2)));
        var lots = 1 + (long)((hash >> 8) % largest);
        return new MarketTick(index, bid, ask, atAsk ? ask : bid, lots, atAsk);
    }

    /// <summary>Ticks with a trade between two instants, oldest first; the last one of a worthless contract would be at 0 and is none.</summary>
    public IEnumerable<(DateTimeOffset Time, MarketTick Tick)> Between(DateTimeOffset start, DateTimeOffset end)
    {
        var last = TradeBy(end);
        for (var index = Math.Max(0, TradeBy(start)); index <= last; index++)
        {
            var time = TimeOf(index);
            if (time >= start && Tick(time) is { Price: > 0 } tick)
                yield return (time, tick);
        }
    }

    public MarketTrade Trade(int index) => Trade(TimeOf(index), Tick(TimeOf(index)));

    public MarketTrade Trade(DateTimeOffset time, MarketTick tick) => new(
        time, tick.Price * Option.PriceUnit, tick.Lots * Option.Lot, (Session.Date.DayNumber * 100_000L) + tick.Index, tick.TakerBought);

    private DateTimeOffset TimeOf(int index) => Session.Open + s_firstTrade + (index * s_tradeGap);

    /// <summary>Without time left there is no market, only what exercising is worth.</summary>
    private (long Bid, long Ask, double Deviations) Quote(double spot, double years)
    {
        var intrinsic = Contract.Intrinsic(spot);
        if (years <= 0)
            return (Cents(intrinsic), Cents(intrinsic), 0);
        var option = new BlackScholes(Contract.Type, spot, (double)Contract.Strike, years);
        var volatility = VolatilitySurface.At(Contract.Underlying, option);
        var deviations = Math.Log(option.PresentStrike / spot) / (volatility * Math.Sqrt(years));
        // An American option is worth at least its exercise; a European put in the money may be worth less.
        var (bid, ask) = OptionSpread.Around(Math.Max(intrinsic, option.Price(volatility)), deviations, Contract.Underlying.PennyOptions);
        return (bid, ask, deviations);
    }

    private static long Cents(double value) => (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
}
