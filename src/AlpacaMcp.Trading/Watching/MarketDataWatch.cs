using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Api.Streams;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Watching;

/// <summary>Quotes of stocks, from the feed that prices orders, and of crypto; a connection to each only while it is listened to.</summary>
internal sealed class MarketDataWatch : IQuoteEvents, IAsyncDisposable
{
    private readonly FeedWatch _stocks;
    private readonly FeedWatch _crypto;

    public MarketDataWatch(
        MarketDataFeeds feeds, StockDataClient stocks, CryptoDataClient crypto, TradingOptions options, TimeProvider time, ILogger<MarketDataWatch> logger)
    {
        var (feed, location) = (options.Feed, CryptoLocation.Us);
        _stocks = new(feed.Value, feeds.Stocks(feed), (symbols, token) => stocks.GetLatestQuotesAsync(symbols, feed, cancellationToken: token), time, logger);
        _crypto = new(location.Value, feeds.Crypto(location), (symbols, token) => crypto.GetLatestQuotesAsync(location, symbols, token), time, logger);
    }

    public IDisposable Listen(string symbol, Action<QuoteEvent> listener) => Of(symbol).Listen(symbol, listener);

    public Task ReadyAsync(string symbol, CancellationToken cancellationToken) => Of(symbol).ReadyAsync(cancellationToken);

    public WatchStatus StatusOf(string symbol) => Of(symbol).Status;

    public async ValueTask DisposeAsync()
    {
        await _stocks.DisposeAsync();
        await _crypto.DisposeAsync();
    }

    private FeedWatch Of(string symbol) => symbol.Contains('/', StringComparison.Ordinal) ? _crypto : _stocks;
}
