using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Positions;

/// <summary>
/// Alpaca's positions, to read. There is no closing here: positions are closed by orders of our own, which have an id to
/// look up. Every method throws as <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
public sealed class PositionsClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal PositionsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Lists all positions.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The positions; empty when there are none.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getallopenpositions"/>
    public Task<IReadOnlyList<Position>> ListAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Positions, "/v2/positions"), Json.IReadOnlyListPosition, cancellationToken);

    /// <summary>Reads the position in one asset.</summary>
    /// <param name="symbolOrAssetId"><c>AAPL</c>, <c>BTCUSD</c>, an OCC option symbol or an asset id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is no such position.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/getopenposition"/>
    public Task<Position> GetAsync(string symbolOrAssetId, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Positions, PathTo(symbolOrAssetId)), Json.Position, cancellationToken);

    /// <summary>Looks for the position in one asset.</summary>
    /// <param name="symbolOrAssetId"><c>AAPL</c>, <c>BTCUSD</c>, an OCC option symbol or an asset id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The position, or null when Alpaca's own 404 says there is none.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getopenposition"/>
    public Task<Position?> FindAsync(string symbolOrAssetId, CancellationToken cancellationToken = default) =>
        http.FindAsync(ApiRequest.Read(EndpointGroup.Positions, PathTo(symbolOrAssetId)), Json.Position, cancellationToken);

    private static string PathTo(string symbolOrAssetId) => ApiPath.To("/v2/positions").Segment(Given.Text(symbolOrAssetId)).ToString();
}
