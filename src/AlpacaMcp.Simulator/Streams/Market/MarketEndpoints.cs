using AlpacaMcp.Simulator.Endpoints.Stocks;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Streams.Parts;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>Every market data stream.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/about-market-data-api"/>
internal static class MarketEndpoints
{
    private const int BasicSymbols = 30;
    private const int BasicOptionQuotes = 200;
    private const int PlusOptionQuotes = 1000;

    public static IEnumerable<MarketEndpoint> Of(Venue venue, bool plus)
    {
        var stocks = Stocks(venue, plus);
        var options = Options(venue, plus);
        return
        [
            stocks,
            // All feeds show the same market, as they do over REST.
            stocks with { Path = "/v2/boats" },
            stocks with { Path = "/v2/overnight" },
            stocks with { Path = "/v2/otc" },
            stocks with { Path = "/v2/sip", NeedsPlus = true },
            stocks with { Path = "/v2/delayed_sip", Delay = StockFeed.SipDelay },
            Test(venue),
            Crypto(venue),
            News(venue),
            // Clients leave the word options out.
            options with { Path = "/v1beta1/options/indicative", Alias = "/v1beta1/indicative" },
            options with { Path = "/v1beta1/options/opra", Alias = "/v1beta1/opra", NeedsPlus = true },
        ];
    }

    private static MarketEndpoint Stocks(Venue venue, bool plus)
    {
        var symbols = new SymbolBook(InstrumentList.All.Where(instrument => instrument.Class == AssetClass.UsEquity));
        return new MarketEndpoint
        {
            Path = "/v2/iex",
            Channels = Channels.OfStocks,
            Parts = () => [Bars(venue, symbols), StockTicks(venue, symbols), new StatusPart(symbols), new LuldPart(venue.Feed, symbols)],
            InSession = true,
            SymbolLimit = plus ? null : BasicSymbols,
        };
    }

    private static MarketEndpoint Test(Venue venue)
    {
        var symbols = new SymbolBook([FakePaca.Instrument]);
        return new MarketEndpoint
        {
            Path = "/v2/test",
            Channels = Channels.OfStocks,
            Parts = () => [Bars(venue, symbols), StockTicks(venue, symbols)],
        };
    }

    private static MarketEndpoint Crypto(Venue venue)
    {
        var symbols = new SymbolBook(InstrumentList.All.Where(instrument => instrument.IsCrypto));
        return new MarketEndpoint
        {
            Path = "/v1beta3/crypto/us",
            Channels = Channels.OfCrypto,
            Parts = () => [Bars(venue, symbols), new TickPart(venue.Feed, symbols, CryptoMessages.Quote, CryptoMessages.Trade), new BookPart(venue, symbols)],
        };
    }

    private static MarketEndpoint Options(Venue venue, bool plus)
    {
        var symbols = new OptionBook(venue);
        return new MarketEndpoint
        {
            Path = "",
            Channels = Channels.OfOptions,
            Parts = () => [new TickPart(venue.Feed, symbols, OptionMessages.Quote, OptionMessages.Trade)],
            InSession = true,
            OnlyMsgPack = true,
            StarQuotes = false,
            Limited = [Channels.Quotes],
            SymbolLimit = plus ? PlusOptionQuotes : BasicOptionQuotes,
        };
    }

    private static MarketEndpoint News(Venue venue) => new()
    {
        Path = "/v1beta1/news",
        Channels = Channels.OfNews,
        Parts = () => [new NewsPart(venue.News)],
    };

    private static BarPart Bars(Venue venue, SymbolBook symbols) => new(venue.Bars, symbols);

    private static TickPart StockTicks(Venue venue, SymbolBook symbols) => new(venue.Feed, symbols, StockMessages.Quote, StockMessages.Trade);
}
