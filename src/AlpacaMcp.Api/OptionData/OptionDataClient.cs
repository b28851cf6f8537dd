using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.OptionData;

/// <summary>
/// Prices of US option contracts. A contract Alpaca does not know is missing from the answer, not an error. Without a subscription,
/// the opra feed is refused with 403. Every method throws as <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/docs/historical-option-data"/>
public sealed class OptionDataClient
{
    /// <summary>Most contracts that one request may name.</summary>
    public const int MostSymbols = 100;

    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal OptionDataClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the latest quote, trade, bars, implied volatility and greeks of each contract.</summary>
    /// <param name="symbols">The contracts, such as <c>AAPL260320C00190000</c>, 1 to 100.</param>
    /// <param name="feed">Which venues. Default: opra with a subscription, indicative without.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionsnapshots"/>
    public async Task<IReadOnlyDictionary<string, OptionSnapshot>> GetSnapshotsAsync(
        IReadOnlyList<string> symbols, OptionFeed? feed = null, CancellationToken cancellationToken = default) =>
        (await GetSnapshotsPageAsync(new() { Symbols = symbols, Feed = feed }, cancellationToken).ConfigureAwait(false)).Snapshots;

    /// <summary>Reads one page of snapshots of named contracts.</summary>
    /// <param name="query">Which contracts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionsnapshots"/>
    public Task<OptionSnapshotsPage> GetSnapshotsPageAsync(OptionSnapshotsQuery query, CancellationToken cancellationToken = default) =>
        GetPageAsync(OptionDataPaths.Of(query), cancellationToken);

    /// <summary>Reads one page of snapshots of an underlying's contracts.</summary>
    /// <param name="query">Which contracts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionchain"/>
    public Task<OptionSnapshotsPage> GetChainAsync(OptionChainQuery query, CancellationToken cancellationToken = default) =>
        GetPageAsync(OptionDataPaths.Of(query), cancellationToken);

    /// <summary>Reads the latest quote of each contract.</summary>
    /// <param name="symbols">The contracts, 1 to 100.</param>
    /// <param name="feed">Which venues. Default: opra with a subscription, indicative without.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionlatestquotes"/>
    public async Task<IReadOnlyDictionary<string, OptionQuote>> GetLatestQuotesAsync(
        IReadOnlyList<string> symbols, OptionFeed? feed = null, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Read(OptionDataPaths.Latest("quotes", symbols, feed)), Json.LatestOptionQuotes, cancellationToken).ConfigureAwait(false)).Quotes.WithoutNulls();

    /// <summary>Reads the latest trade of each contract.</summary>
    /// <param name="symbols">The contracts, 1 to 100.</param>
    /// <param name="feed">Which venues. Default: opra with a subscription, indicative without.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionlatesttrades"/>
    public async Task<IReadOnlyDictionary<string, OptionTrade>> GetLatestTradesAsync(
        IReadOnlyList<string> symbols, OptionFeed? feed = null, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(Read(OptionDataPaths.Latest("trades", symbols, feed)), Json.LatestOptionTrades, cancellationToken).ConfigureAwait(false)).Trades.WithoutNulls();

    /// <summary>Reads one page of bars; volume in contracts.</summary>
    /// <param name="query">Which contracts and when.</param>
    /// <param name="timeframe">The span of a bar: <c>1Min</c> to <c>59Min</c>, <c>1Hour</c> to <c>23Hour</c>, <c>1Day</c>, <c>1Week</c>, or 1, 2, 3, 4, 6, 12 <c>Month</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionbars"/>
    public Task<BarsPage> GetBarsAsync(OptionHistoryQuery query, string timeframe, CancellationToken cancellationToken = default) =>
        http.SendAsync(Read(OptionDataPaths.Bars(query, timeframe)), Json.BarsPage, cancellationToken);

    /// <summary>Reads one page of trades.</summary>
    /// <param name="query">Which contracts and when.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optiontrades"/>
    public Task<OptionTradesPage> GetTradesAsync(OptionHistoryQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(Read(OptionDataPaths.Trades(query)), Json.OptionTradesPage, cancellationToken);

    /// <summary>Reads what the letters of exchanges stand for.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/optionmetaexchanges"/>
    public Task<IReadOnlyDictionary<string, string>> GetExchangesAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(Read(OptionDataPaths.Exchanges), Json.IReadOnlyDictionaryStringString, cancellationToken);

    private static ApiRequest Read(string path) => ApiRequest.Read(EndpointGroup.OptionData, path);

    private async Task<OptionSnapshotsPage> GetPageAsync(string path, CancellationToken cancellationToken)
    {
        var answer = await http.SendAsync(Read(path), Json.OptionSnapshotsAnswer, cancellationToken).ConfigureAwait(false);
        return new(answer.Snapshots.WithoutNulls(), answer.NextPageToken);
    }
}
