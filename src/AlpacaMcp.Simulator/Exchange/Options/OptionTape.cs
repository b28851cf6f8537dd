using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Options;

/// <summary>A contract's quotes and trades; they stand still outside regular hours and after the expiration.</summary>
internal sealed record OptionTape(PricePath Path, Instrument Option, double? PinnedSpot = null)
{
    private const decimal SizeStep = 10m;
    private readonly OptionContract _contract = Option.Option ?? throw new ArgumentException("This is no contract.", nameof(Option));

    public MarketQuote Quote(DateTimeOffset at)
    {
        var day = DayAt(at);
        var time = day.TickBy(Alive(at));
        var tick = day.Tick(time);
        return new MarketQuote(
            time, tick.Bid * Option.PriceUnit, tick.Ask * Option.PriceUnit,
            tick.Bid == 0 ? 0 : (1 + (tick.Lots % 9)) * SizeStep, tick.Ask == 0 ? 0 : (1 + (tick.Lots % 7)) * SizeStep);
    }

    public MarketTrade Trade(DateTimeOffset at)
    {
        var day = DayAt(at);
        return day.TradeBy(Alive(at)) is >= 0 and var index ? day.Trade(index) : LastOf(NyseCalendar.Before(day.Session.Date));
    }

    /// <summary>The last price of the last session before the day of an instant, at most of the expiration's.</summary>
    public decimal PreviousClose(DateTimeOffset at)
    {
        var (today, end) = (NewYorkTime.Date(at), _contract.Expiration.AddDays(1));
        return LastOf(NyseCalendar.Before(today < end ? today : end)).Price;
    }

    /// <summary>Trades inside a range, in its order.</summary>
    public IEnumerable<MarketTrade> Trades(BarRange range)
    {
        var end = range.End < range.Now ? range.End : range.Now;
        var (first, last) = (NewYorkTime.Date(range.Start), NewYorkTime.Date(end));
        first = first > OptionExpirations.FirstDay ? first : OptionExpirations.FirstDay;
        last = last < _contract.Expiration ? last : _contract.Expiration;
        return Enumerable.Range(0, Math.Max(0, last.DayNumber - first.DayNumber + 1))
            .Select(i => Day(range.Descending ? last.AddDays(-i) : first.AddDays(i)))
            .OfType<OptionDay>()
            .SelectMany(day => Trades(day, range, end));
    }

    /// <summary>A day between listing and expiration, or null.</summary>
    public OptionDay? Day(DateOnly date) =>
        date <= _contract.Expiration && date >= OptionExpirations.ListedFrom(_contract.Expiration) && NyseCalendar.Session(date) is { } session
            ? DayOf(session)
            : null;

    private static IEnumerable<MarketTrade> Trades(OptionDay day, BarRange range, DateTimeOffset end)
    {
        var trades = day.Between(range.Start, end).Select(found => day.Trade(found.Time, found.Tick));
        return range.Descending ? trades.Reverse() : trades;
    }

    private MarketTrade LastOf(MarketSession session)
    {
        var day = DayOf(session);
        return day.Trade(day.Trades - 1);
    }

    private OptionDay DayAt(DateTimeOffset at) => DayOf(NyseCalendar.LatestOpenedBy(Alive(at)));

    private OptionDay DayOf(MarketSession session) =>
        new(Option, _contract, UnderlyingPrice.Day(Path, _contract.Underlying, session.Date), session, PinnedSpot);

    private DateTimeOffset Alive(DateTimeOffset at) => at < _contract.LastTick ? at : _contract.LastTick;
}
