using AlpacaMcp.Simulator.Endpoints;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Parts;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>Every market data stream.</summary>
internal static class MarketEndpoints
{
    private const int BasicSymbols = 30;

    public static IEnumerable<MarketEndpoint> Of(Venue venue, bool plus)
    {
        var stocks = Stocks(venue, "iex", plus);
        return
        [
            stocks,
            stocks with { Path = "/v2/sip", NeedsPlus = true },
            stocks with { Path = "/v2/delayed_sip", Delay = StockFeed.SipDelay },
            // Nothing trades over the counter or at night here: these accept subscriptions and stay silent.
            stocks with { Path = "/v2/boats", Parts = [] },
            stocks with { Path = "/v2/overnight", Parts = [] },
            stocks with { Path = "/v2/otc", Parts = [] },
            Test(venue),
            Crypto(venue),
        ];
    }

    private static MarketEndpoint Stocks(Venue venue, string feed, bool plus)
    {
        var symbols = new SymbolBook(InstrumentList.All.Where(instrument => instrument.Class == AssetClass.UsEquity));
        return new MarketEndpoint
        {
            Path = $"/v2/{feed}",
            Channels = Channels.OfStocks,
            Parts = [.. StockParts(venue, symbols), new StatusPart(symbols), new LuldPart(venue.Feed, symbols)],
            InSession = true,
            SymbolLimit = plus ? null : BasicSymbols,
        };
    }

    private static MarketEndpoint Test(Venue venue) => new()
    {
        Path = "/v2/test",
        Channels = Channels.OfStocks,
        Parts = StockParts(venue, new SymbolBook([FakePaca.Instrument])),
    };

    private static MarketEndpoint Crypto(Venue venue)
    {
        var symbols = new SymbolBook(InstrumentList.All.Where(instrument => instrument.IsCrypto));
        return new MarketEndpoint
        {
            Path = "/v1beta3/crypto/us",
            Channels = Channels.OfCrypto,
            Parts = [new BarPart(venue.Bars, symbols), new TickPart(venue.Feed, symbols, CryptoMessages.Quote, CryptoMessages.Trade)],
        };
    }

    private static IReadOnlyList<IStreamPart> StockParts(Venue venue, SymbolBook symbols) =>
        [new BarPart(venue.Bars, symbols), new TickPart(venue.Feed, symbols, StockMessages.Quote, StockMessages.Trade)];
}
