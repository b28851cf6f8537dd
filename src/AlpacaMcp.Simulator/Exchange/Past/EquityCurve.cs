using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>What an account was worth at past instants and at the ends of trading days.</summary>
/// <param name="changes">Its past.</param>
/// <param name="feed">Prices then and now.</param>
/// <param name="now">Nothing is known beyond.</param>
internal sealed class EquityCurve(IReadOnlyList<PastChange> changes, MarketFeed feed, DateTimeOffset now)
{
    private readonly PastBook _book = new(changes);

    public DateTimeOffset CreatedAt => changes[0].At;

    public decimal StartCash => changes[0].Cash;

    public decimal At(DateTimeOffset at) => _book.Equity(at, instrument => feed.Trade(instrument, at).Price);

    /// <summary>
    /// The value at a day's end, or by now: what was held at the end of its extended hours, stocks at the price of the
    /// regular close, coins at the one of midnight UTC.
    /// </summary>
    public decimal Closing(MarketSession day) => _book.Equity(EndOf(day), instrument => feed.Trade(instrument, PricedAt(instrument, day)).Price);

    public DateTimeOffset EndOf(MarketSession day) => UtcTime.Earlier(day.ExtendedClose, now);

    private DateTimeOffset PricedAt(Instrument instrument, MarketSession day)
    {
        var close = instrument.IsCrypto ? UtcTime.Midnight(day.Date.AddDays(1)) : day.Close;
        return UtcTime.Earlier(close.AddTicks(-1), now);
    }
}
