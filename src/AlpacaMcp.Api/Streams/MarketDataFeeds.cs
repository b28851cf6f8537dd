using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.StockData;

namespace AlpacaMcp.Api.Streams;

/// <summary>Makes the streams of market data. None connects before it is run.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data"/>
public sealed class MarketDataFeeds
{
    private readonly AlpacaApiOptions options;
    private readonly StreamSockets sockets;
    private readonly StreamLoop loop;

    internal MarketDataFeeds(AlpacaApiOptions options, StreamSockets sockets, StreamLoop loop) => (this.options, this.sockets, this.loop) = (options, sockets, loop);

    /// <summary>US stocks.</summary>
    /// <param name="feed">Which venues; sip needs a subscription.</param>
    /// <seealso href="https://docs.alpaca.markets/docs/real-time-stock-pricing-data"/>
    public MarketDataFeed Stocks(DataFeed feed) => At($"/v2/{feed.Value}");

    /// <summary>Crypto pairs.</summary>
    /// <param name="location">Which venue.</param>
    /// <seealso href="https://docs.alpaca.markets/docs/real-time-crypto-pricing-data"/>
    public MarketDataFeed Crypto(CryptoLocation location) => At($"/v1beta3/crypto/{location.Value}");

    private MarketDataFeed At(string path) => new(path, options, sockets, loop);
}
