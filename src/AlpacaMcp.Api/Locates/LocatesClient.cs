using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Locates;

/// <summary>
/// Shares to borrow for short sales of what is hard to borrow; live accounts only, elsewhere every method meets a 404. Every method
/// throws as <see cref="Orders.OrdersClient"/> does; the code of a refusal is a word here and stands in <see cref="AlpacaApiException.Extra"/>.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/reference/listlocates"/>
public sealed class LocatesClient
{
    private const string Root = "/v1/locates";
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal LocatesClient(AlpacaHttp http) => this.http = http;

    /// <summary>Lists locates, newest first, a page at a time.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="settling">Whether this finds out what became of a locate: then neither breaker nor budget holds it back.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/listlocates"/>
    public Task<LocatesPage> ListAsync(LocateQuery query, bool settling = false, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            ApiRequest.Read(EndpointGroup.Locates, PathOf(query)) with { Priority = settling ? Priority.Settle : Priority.Read },
            Json.LocatesPage,
            cancellationToken);

    /// <summary>Asks for shares: sent once and never again, whatever happens. Its fee is charged at once.</summary>
    /// <param name="locate">How many, of what, and for how much at most.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the locate.</param>
    /// <returns>The locate; with the status rejected when no shares were found on its terms.</returns>
    /// <exception cref="AlpacaApiException">400 invalid, 422 not possible. With <see cref="AlpacaApiException.OutcomeUnknown"/> the locate may exist.</exception>
    /// <exception cref="AlpacaTransportException">With <see cref="AlpacaTransportException.RequestMayHaveArrived"/> the locate may exist.</exception>
    /// <exception cref="AlpacaUnavailableException">Nothing was sent.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/createlocates"/>
    public Task<Locate> CreateAsync(NewLocate locate, CancellationToken cancellationToken = default) => CreateAsync(locate, null, cancellationToken);

    /// <summary>The same, past a gate right before it leaves.</summary>
    /// <param name="locate">What to locate.</param>
    /// <param name="gate">What it passes; null lets it leave.</param>
    /// <param name="cancellationToken">Stops the wait for the answer.</param>
    /// <exception cref="SendRefusedException">The gate stayed shut; nothing was sent.</exception>
    public Task<Locate> CreateAsync(NewLocate locate, ISendGate? gate, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Change(HttpMethod.Post, EndpointGroup.Locates, Root, ApiBody.Of(locate, Json.NewLocate), gate), Json.Locate, cancellationToken);

    /// <summary>Reads one locate.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is none.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/getlocate"/>
    public Task<Locate> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Locates, $"{Root}/{id}"), Json.Locate, cancellationToken);

    /// <summary>Reads what locating costs now.</summary>
    /// <param name="symbols">The stocks, 1 to 100.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/listlocatequotes"/>
    public Task<LocateQuotes> GetQuotesAsync(IReadOnlyList<string> symbols, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            ApiRequest.Read(EndpointGroup.Locates, $"{ApiPath.To($"{Root}/quotes").With("symbols", Given.Symbols(symbols))}"), Json.LocateQuotes, cancellationToken);

    private static string PathOf(LocateQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To(Root)
            .With("page_token", query.PageToken)
            .With("limit", query.Limit)
            .With("status", query.Status?.Value)
            .With("symbol", query.Symbol)
            .With("start", query.Start)
            .With("end", query.End)
            .ToString();
    }
}
