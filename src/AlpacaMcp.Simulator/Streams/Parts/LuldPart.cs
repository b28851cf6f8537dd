using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Codecs;
using AlpacaMcp.Simulator.Streams.Market;

namespace AlpacaMcp.Simulator.Streams.Parts;

/// <summary>Price bands once a minute of regular hours, simplified to 5% around the last trade.</summary>
/// <seealso href="https://www.luldplan.com"/>
internal sealed class LuldPart(MarketFeed feed, ISymbolBook symbols) : IStreamPart
{
    private const decimal Band = 0.05m;

    public IEnumerable<WireMap> At(DateTimeOffset at, Subscription wanted) =>
        wanted[Channels.Lulds].Count > 0 && at.UtcTicks % TimeSpan.TicksPerMinute == 0 && NyseCalendar.SessionAt(at)?.IsOpen(at) == true
            ? symbols.Of(wanted[Channels.Lulds], at).Select(stock => Message(stock, at))
            : [];

    private WireMap Message(Instrument stock, DateTimeOffset at)
    {
        var price = feed.Trade(stock, at).Price;
        return new WireMap
        {
            { "T", "l" }, { "S", stock.Symbol }, { "u", Cents(price * (1 + Band)) }, { "d", Cents(price * (1 - Band)) }, { "i", "B" },
            { "t", at }, { "z", stock.Tape },
        };
    }

    private static decimal Cents(decimal price) => decimal.Round(price, 2, MidpointRounding.ToEven);
}
