using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.OptionContracts;

/// <summary>The option contracts that exist. Every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-options-contracts"/>
public sealed class OptionContractsClient
{
    private const string Root = "/v2/options/contracts";
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal OptionContractsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Lists contracts, a page at a time.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/get-options-contracts"/>
    public Task<OptionContractsPage> ListAsync(OptionContractQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Assets, PathOf(query)), Json.OptionContractsPage, cancellationToken);

    /// <summary>Reads one contract.</summary>
    /// <param name="symbolOrId">Its OCC symbol or its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">404 when there is none.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/get-option-contract-symbol_or_id"/>
    public Task<OptionContract> GetAsync(string symbolOrId, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Assets, ApiPath.To(Root).Segment(Given.Text(symbolOrId)).ToString()), Json.OptionContract, cancellationToken);

    private static string PathOf(OptionContractQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To(Root)
            .With("underlying_symbols", query.UnderlyingSymbols)
            .With("show_deliverables", query.ShowDeliverables)
            .With("status", query.Status?.Value)
            .With("expiration_date", query.ExpirationDate)
            .With("expiration_date_gte", query.ExpirationDateGte)
            .With("expiration_date_lte", query.ExpirationDateLte)
            .With("root_symbol", query.RootSymbol)
            .With("type", query.Type?.Value)
            .With("style", query.Style?.Value)
            .With("strike_price_gte", query.StrikePriceGte)
            .With("strike_price_lte", query.StrikePriceLte)
            .With("page_token", query.PageToken)
            .With("limit", query.Limit)
            .With("ppind", query.Ppind)
            .ToString();
    }
}
