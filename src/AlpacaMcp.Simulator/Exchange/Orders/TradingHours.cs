using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>When an order becomes active, can trade and expires.</summary>
internal static class TradingHours
{
    /// <summary>Good-til-cancelled orders end at 16:15 on the ninetieth day.</summary>
    private const int GtcDays = 90;
    private static readonly TimeOnly s_gtcEnd = new(16, 15);

    public static bool CanTrade(Order order, DateTimeOffset at) => CanTrade(order.Instrument, order.Terms, at);

    public static bool CanTrade(Instrument instrument, OrderTerms terms, DateTimeOffset at)
    {
        if (instrument.IsCrypto)
            return true;
        if (NyseCalendar.SessionAt(at) is not { } session)
            return false;
        return terms.IsAuction
            ? at == Auction(session, terms)
            : session.IsOpen(at) || (terms.ExtendedHours && session.IsOpenExtended(at));
    }

    public static DateTimeOffset ActiveFrom(Instrument instrument, OrderTerms terms, DateTimeOffset now)
    {
        if (instrument.IsCrypto)
            return now;
        var session = NyseCalendar.First(now, day => LastChance(day, terms));
        return session.ExtendedOpen > now ? session.ExtendedOpen.ToUniversalTime() : now;
    }

    /// <summary>The auction of an order that has become active.</summary>
    public static DateTimeOffset? AuctionAt(OrderTerms terms, DateTimeOffset activeFrom) =>
        NyseCalendar.SessionAt(activeFrom) is { } session ? Auction(session, terms).ToUniversalTime() : null;

    private static DateTimeOffset Auction(MarketSession session, OrderTerms terms) =>
        terms.TimeInForce == TimeInForce.Opg ? session.Open : session.Close;

    private static DateTimeOffset LastChance(MarketSession day, OrderTerms terms) => terms switch
    {
        { ExtendedHours: true } => day.ExtendedClose,
        { TimeInForce: TimeInForce.Opg } => day.Open,
        _ => day.Close,
    };

    public static DateTimeOffset? ExpiresAt(OrderTerms terms, DateTimeOffset activeFrom, DateTimeOffset now)
    {
        if (terms.TimeInForce == TimeInForce.Gtc)
            return NewYorkTime.At(NewYorkTime.Date(now).AddDays(GtcDays), s_gtcEnd).ToUniversalTime();
        if (terms.TimeInForce != TimeInForce.Day || NyseCalendar.SessionAt(activeFrom) is not { } session)
            return null;
        return (terms.ExtendedHours ? session.ExtendedClose : session.Close).ToUniversalTime();
    }
}
