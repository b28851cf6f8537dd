using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Screener;

/// <summary>Rankings over the whole market. Every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/mostactives"/>
public sealed class ScreenerClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal ScreenerClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the stocks that are traded most today, on all US exchanges.</summary>
    /// <param name="by">The ranking. Default: volume.</param>
    /// <param name="top">How many, 1 to 100. Default: 10.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/mostactives"/>
    public Task<ActiveStocks> GetMostActivesAsync(ActivityMeasure? by = null, int? top = null, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            ApiRequest.Read(EndpointGroup.ReferenceData, $"{ApiPath.To("/v1beta1/screener/stocks/most-actives").With("by", by?.Value).With("top", top)}"),
            Json.ActiveStocks, cancellationToken);

    /// <summary>Reads the largest gains and losses of today.</summary>
    /// <param name="market">Stocks or crypto.</param>
    /// <param name="top">How many of each, 1 to 50. Default: 10.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/movers"/>
    public Task<MarketMovers> GetMoversAsync(MoverMarket market, int? top = null, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            ApiRequest.Read(EndpointGroup.ReferenceData, $"{ApiPath.To("/v1beta1/screener").Segment(Given.Text(market.Value)).Then("movers").With("top", top)}"),
            Json.MarketMovers, cancellationToken);
}
