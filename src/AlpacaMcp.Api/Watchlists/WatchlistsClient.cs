using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Watchlists;

/// <summary>The account's watchlists. Changes are sent once; every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getwatchlists"/>
public sealed class WatchlistsClient
{
    private const string Root = "/v2/watchlists";
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal WatchlistsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Lists the watchlists, without their assets.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/getwatchlists"/>
    public Task<IReadOnlyList<Watchlist>> ListAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Watchlists, Root), Json.IReadOnlyListWatchlist, cancellationToken);

    /// <summary>Makes a watchlist.</summary>
    /// <param name="content">Its name, and its symbols if it shall have some.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <exception cref="AlpacaApiException">422 when the name is taken or a symbol unknown.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/postwatchlist"/>
    public Task<Watchlist> CreateAsync(WatchlistContent content, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Post, Root, ApiBody.Of(content, Json.WatchlistContent), cancellationToken);

    /// <summary>Reads one watchlist.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is none.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/getwatchlistbyid"/>
    public Task<Watchlist> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Watchlists, PathTo(id)), Json.Watchlist, cancellationToken);

    /// <summary>Renames a watchlist or replaces its symbols.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="content">What it shall be; Alpaca documents the name as required.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <exception cref="AlpacaApiException">404 when there is none, 422 when the name is taken or a symbol unknown.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/updatewatchlistbyid"/>
    public Task<Watchlist> UpdateAsync(Guid id, WatchlistContent content, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Put, PathTo(id), ApiBody.Of(content, Json.WatchlistContent), cancellationToken);

    /// <summary>Appends an asset.</summary>
    /// <param name="id">The watchlist.</param>
    /// <param name="symbol">The asset.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <exception cref="AlpacaApiException">404 when there is no such watchlist, 422 when the symbol is unknown or in it already.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/addassettowatchlist"/>
    public Task<Watchlist> AddAsync(Guid id, string symbol, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Post, PathTo(id), ApiBody.Of(new WatchlistEntry(Given.Text(symbol)), Json.WatchlistEntry), cancellationToken);

    /// <summary>Takes an asset out.</summary>
    /// <param name="id">The watchlist.</param>
    /// <param name="symbol">The asset.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <exception cref="AlpacaApiException">404 when there is no such watchlist or the asset is not in it.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/removeassetfromwatchlist"/>
    public Task<Watchlist> RemoveAsync(Guid id, string symbol, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Delete, ApiPath.To(PathTo(id)).Segment(Given.Text(symbol)).ToString(), null, cancellationToken);

    /// <summary>Deletes a watchlist for good.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <exception cref="AlpacaApiException">404 when there is none.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/deletewatchlistbyid"/>
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Change(HttpMethod.Delete, EndpointGroup.Watchlists, PathTo(id)), cancellationToken);

    private static string PathTo(Guid id) => $"{Root}/{id}";

    private Task<Watchlist> ChangeAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken) =>
        http.SendAsync(ApiRequest.Change(method, EndpointGroup.Watchlists, path, body), Json.Watchlist, cancellationToken);
}
