using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.CryptoData;

/// <summary>
/// Prices of crypto pairs. A pair Alpaca does not know is missing from the answer, not an error. Every method throws as
/// <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/crypto-pricing-data"/>
public sealed class CryptoDataClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal CryptoDataClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads one page of bars.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="query">Which bars.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptobars-1"/>
    public Task<BarsPage> GetBarsAsync(CryptoLocation location, CryptoBarsQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.CryptoData, PathOf(location, query)), Json.BarsPage, cancellationToken);

    /// <summary>Reads one page of past quotes.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="query">Which quotes.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptoquotes-1"/>
    public Task<QuotesPage> GetQuotesAsync(CryptoLocation location, CryptoTicksQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.CryptoData, PathOf(location, "quotes", query)), Json.QuotesPage, cancellationToken);

    /// <summary>Reads one page of past trades.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="query">Which trades.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptotrades-1"/>
    public Task<TradesPage> GetTradesAsync(CryptoLocation location, CryptoTicksQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.CryptoData, PathOf(location, "trades", query)), Json.TradesPage, cancellationToken);

    /// <summary>Reads the latest minute bar of each pair.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="symbols">The pairs, such as <c>BTC/USD</c>, at least one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptolatestbars-1"/>
    public async Task<IReadOnlyDictionary<string, Bar>> GetLatestBarsAsync(
        CryptoLocation location, IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest(location, "latest/bars", symbols), Json.LatestBars, cancellationToken).ConfigureAwait(false)).Bars.WithoutNulls();

    /// <summary>Reads the order book of each pair, with every level that Alpaca shows.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="symbols">The pairs, such as <c>BTC/USD</c>, at least one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptolatestorderbooks-1"/>
    public async Task<IReadOnlyDictionary<string, OrderBook>> GetLatestOrderBooksAsync(
        CryptoLocation location, IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest(location, "latest/orderbooks", symbols), Json.LatestOrderBooks, cancellationToken).ConfigureAwait(false)).OrderBooks.WithoutNulls();

    /// <summary>Reads the latest quote of each pair.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="symbols">The pairs, such as <c>BTC/USD</c>, at least one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptolatestquotes-1"/>
    public async Task<IReadOnlyDictionary<string, Quote>> GetLatestQuotesAsync(
        CryptoLocation location, IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest(location, "latest/quotes", symbols), Json.LatestQuotes, cancellationToken).ConfigureAwait(false)).Quotes.WithoutNulls();

    /// <summary>Reads the latest trade of each pair.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="symbols">The pairs, such as <c>BTC/USD</c>, at least one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptolatesttrades-1"/>
    public async Task<IReadOnlyDictionary<string, Trade>> GetLatestTradesAsync(
        CryptoLocation location, IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest(location, "latest/trades", symbols), Json.LatestTrades, cancellationToken).ConfigureAwait(false)).Trades.WithoutNulls();

    /// <summary>Reads the latest trade, quote, minute and days of each pair.</summary>
    /// <param name="location">Which venue.</param>
    /// <param name="symbols">The pairs, such as <c>BTC/USD</c>, at least one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/cryptosnapshots-1"/>
    public async Task<IReadOnlyDictionary<string, Snapshot>> GetSnapshotsAsync(
        CryptoLocation location, IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Latest(location, "snapshots", symbols), Json.CryptoSnapshots, cancellationToken).ConfigureAwait(false)).Snapshots.WithoutNulls();

    private static ApiPath PathTo(CryptoLocation location, string rest) => ApiPath.To("/v1beta3/crypto").Segment(Given.Text(location.Value)).Then(rest);

    private static ApiRequest Latest(CryptoLocation location, string rest, IReadOnlyList<string> symbols) =>
        ApiRequest.Read(EndpointGroup.CryptoData, $"{PathTo(location, rest).With("symbols", Given.Symbols(symbols))}");

    private static string PathOf(CryptoLocation location, CryptoBarsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return PathTo(location, "bars")
            .With("symbols", Given.Symbols(query.Symbols))
            .With("timeframe", query.Timeframe)
            .With("start", query.Start)
            .With("end", query.End)
            .With("limit", query.Limit)
            .With("sort", query.Sort?.Value)
            .With("page_token", query.PageToken)
            .ToString();
    }

    private static string PathOf(CryptoLocation location, string kind, CryptoTicksQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return PathTo(location, kind)
            .With("symbols", Given.Symbols(query.Symbols))
            .With("start", query.Start)
            .With("end", query.End)
            .With("limit", query.Limit)
            .With("sort", query.Sort?.Value)
            .With("page_token", query.PageToken)
            .ToString();
    }
}
