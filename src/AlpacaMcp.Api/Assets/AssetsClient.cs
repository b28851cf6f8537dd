using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Assets;

/// <summary>What Alpaca can trade. Every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-symbol_or_asset_id"/>
public sealed class AssetsClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal AssetsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads one asset.</summary>
    /// <param name="symbolOrAssetId"><c>AAPL</c>, <c>BTC/USD</c> or an asset id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is no such asset.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-symbol_or_asset_id"/>
    public Task<Asset> GetAsync(string symbolOrAssetId, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Assets, PathTo(symbolOrAssetId)), Json.Asset, cancellationToken);

    /// <summary>Looks for one asset.</summary>
    /// <param name="symbolOrAssetId"><c>AAPL</c>, <c>BTC/USD</c> or an asset id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The asset, or null when Alpaca's own 404 says there is none.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-symbol_or_asset_id"/>
    public Task<Asset?> FindAsync(string symbolOrAssetId, CancellationToken cancellationToken = default) =>
        http.FindAsync(ApiRequest.Read(EndpointGroup.Assets, PathTo(symbolOrAssetId)), Json.Asset, cancellationToken);

    /// <summary>Lists assets; all US stocks and funds are some 12,000, not paged.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The assets, sorted by kind, exchange and symbol.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-1"/>
    public Task<IReadOnlyList<Asset>> ListAsync(AssetQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Assets, PathOf(query)), Json.IReadOnlyListAsset, cancellationToken);

    private static string PathOf(AssetQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v2/assets")
            .With("status", query.Status?.Value)
            .With("asset_class", query.Class?.Value)
            .With("exchange", query.Exchange)
            .With("attributes", query.Attributes)
            .ToString();
    }

    private static string PathTo(string symbolOrAssetId) => ApiPath.To("/v2/assets").Segment(Given.Text(symbolOrAssetId)).ToString();
}
