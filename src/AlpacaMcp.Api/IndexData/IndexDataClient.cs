using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.IndexData;

/// <summary>
/// Values of market indices. An index Alpaca does not know is missing from the answer, not an error. Every method throws as
/// <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/reference/indexvalues"/>
public sealed class IndexDataClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal IndexDataClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the latest value of each index.</summary>
    /// <param name="symbols">The indices, such as <c>SPX</c>, at least one.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/indexlatestvalues"/>
    public async Task<IReadOnlyDictionary<string, IndexValue>> GetLatestValuesAsync(IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        (await http.SendAsync(
            Read(ApiPath.To("/v1beta1/indices/latest/values").With("symbols", Given.Symbols(symbols))), Json.LatestIndexValues, cancellationToken).ConfigureAwait(false)).Values.WithoutNulls();

    /// <summary>Reads one page of past values.</summary>
    /// <param name="query">Which indices and when.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/indexvalues"/>
    public Task<IndexValuesPage> GetValuesAsync(IndexValuesQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(Read(PathOf(query)), Json.IndexValuesPage, cancellationToken);

    private static ApiRequest Read(ApiPath path) => ApiRequest.Read(EndpointGroup.ReferenceData, path.ToString());

    private static ApiPath PathOf(IndexValuesQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v1beta1/indices/values")
            .With("symbols", Given.Symbols(query.Symbols))
            .With("start", query.Start)
            .With("end", query.End)
            .With("limit", query.Limit)
            .With("sort", query.Sort?.Value)
            .With("page_token", query.PageToken);
    }
}
