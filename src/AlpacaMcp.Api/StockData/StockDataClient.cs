using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.StockData;

/// <summary>
/// Prices of US stocks. A symbol Alpaca does not know is missing from the answer, not an error. Without a subscription, recent
/// prices of the sip feed are refused with 403. Every method throws as <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/about-market-data-api"/>
public sealed class StockDataClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal StockDataClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads one page of bars.</summary>
    /// <param name="query">Which bars.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stockbars"/>
    public Task<BarsPage> GetBarsAsync(BarsQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.StockData, PathOf(query)), Json.BarsPage, cancellationToken);

    /// <summary>Reads one page of past quotes.</summary>
    /// <param name="query">Which quotes.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stockquotes-1"/>
    public Task<QuotesPage> GetQuotesAsync(TicksQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.StockData, PathOf("/v2/stocks/quotes", query)), Json.QuotesPage, cancellationToken);

    /// <summary>Reads one page of past trades.</summary>
    /// <param name="query">Which trades.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stocktrades-1"/>
    public Task<TradesPage> GetTradesAsync(TicksQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.StockData, PathOf("/v2/stocks/trades", query)), Json.TradesPage, cancellationToken);

    /// <summary>Reads the latest minute bar of each symbol.</summary>
    /// <param name="symbols">The symbols, at least one.</param>
    /// <param name="feed">Which venues. Default: sip with a subscription, iex without.</param>
    /// <param name="currency">Currency of the prices. Default: USD.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stocklatestbars"/>
    public async Task<IReadOnlyDictionary<string, Bar>> GetLatestBarsAsync(
        IReadOnlyList<string> symbols, DataFeed? feed = null, string? currency = null, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest("/v2/stocks/bars/latest", symbols, feed, currency), Json.LatestBars, cancellationToken).ConfigureAwait(false)).Bars.WithoutNulls();

    /// <summary>Reads the latest quote of each symbol.</summary>
    /// <param name="symbols">The symbols, at least one.</param>
    /// <param name="feed">Which venues. Default: sip with a subscription, iex without.</param>
    /// <param name="currency">Currency of the prices. Default: USD.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stocklatestquotes"/>
    public async Task<IReadOnlyDictionary<string, Quote>> GetLatestQuotesAsync(
        IReadOnlyList<string> symbols, DataFeed? feed = null, string? currency = null, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest("/v2/stocks/quotes/latest", symbols, feed, currency), Json.LatestQuotes, cancellationToken).ConfigureAwait(false)).Quotes.WithoutNulls();

    /// <summary>Reads the latest trade of each symbol.</summary>
    /// <param name="symbols">The symbols, at least one.</param>
    /// <param name="feed">Which venues. Default: sip with a subscription, iex without.</param>
    /// <param name="currency">Currency of the prices. Default: USD.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stocklatesttrades"/>
    public async Task<IReadOnlyDictionary<string, Trade>> GetLatestTradesAsync(
        IReadOnlyList<string> symbols, DataFeed? feed = null, string? currency = null, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest("/v2/stocks/trades/latest", symbols, feed, currency), Json.LatestTrades, cancellationToken).ConfigureAwait(false)).Trades.WithoutNulls();

    /// <summary>Reads the latest trade, quote, minute and days of each symbol.</summary>
    /// <param name="symbols">The symbols, at least one.</param>
    /// <param name="feed">Which venues. Default: sip with a subscription, iex without.</param>
    /// <param name="currency">Currency of the prices. Default: USD.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/stocksnapshots"/>
    public async Task<IReadOnlyDictionary<string, Snapshot>> GetSnapshotsAsync(
        IReadOnlyList<string> symbols, DataFeed? feed = null, string? currency = null, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest("/v2/stocks/snapshots", symbols, feed, currency), Json.IReadOnlyDictionaryStringSnapshot, cancellationToken).ConfigureAwait(false)).WithoutNulls();

    private static ApiRequest Latest(string path, IReadOnlyList<string> symbols, DataFeed? feed, string? currency) => ApiRequest.Read(
        EndpointGroup.StockData,
        $"{ApiPath.To(path).With("symbols", Given.Symbols(symbols)).With("feed", feed?.Value).With("currency", currency)}");

    private static string PathOf(BarsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v2/stocks/bars")
            .With("symbols", Given.Symbols(query.Symbols))
            .With("timeframe", query.Timeframe)
            .With("start", query.Start)
            .With("end", query.End)
            .With("limit", query.Limit)
            .With("adjustment", query.Adjustment?.Value)
            .With("feed", query.Feed?.Value)
            .With("currency", query.Currency)
            .With("sort", query.Sort?.Value)
            .With("asof", query.Asof)
            .With("page_token", query.PageToken)
            .ToString();
    }

    private static string PathOf(string path, TicksQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To(path)
            .With("symbols", Given.Symbols(query.Symbols))
            .With("start", query.Start)
            .With("end", query.End)
            .With("limit", query.Limit)
            .With("feed", query.Feed?.Value)
            .With("currency", query.Currency)
            .With("sort", query.Sort?.Value)
            .With("asof", query.Asof)
            .With("page_token", query.PageToken)
            .ToString();
    }
}
