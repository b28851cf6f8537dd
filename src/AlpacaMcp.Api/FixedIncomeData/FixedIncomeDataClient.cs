using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;
using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Api.FixedIncomeData;

/// <summary>
/// Prices of US bonds. A bond Alpaca does not know is missing from the answer, not an error. Every method throws as
/// <see cref="Orders.OrdersClient"/> does.
/// </summary>
/// <seealso href="https://docs.alpaca.markets/reference/fixedincomelatestquotes"/>
public sealed class FixedIncomeDataClient
{
    /// <summary>Most bonds that one request may name.</summary>
    public const int MostIsins = 100;

    private readonly AlpacaHttp http;

    internal FixedIncomeDataClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the latest quote of each bond.</summary>
    /// <param name="isins">The bonds' ISINs, such as <c>US912810SK51</c>, 1 to 100.</param>
    /// <param name="tradeSize">Only quotes that a trade of this size, in dollars of par, can use; a negative one asks for the smallest trade size on either side. Default: any.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/fixedincomelatestquotes"/>
    public async Task<IReadOnlyDictionary<string, BondQuote>> GetLatestQuotesAsync(
        IReadOnlyList<string> isins, int? tradeSize = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Given.Symbols(isins).Count, MostIsins, nameof(isins));
        var path = ApiPath.To("/v1beta1/fixed_income/latest/quotes").With("isins", isins).With("trade_size", tradeSize);
        var answer = await http.SendAsync(ApiRequest.Read(EndpointGroup.ReferenceData, path.ToString()), AlpacaJsonContext.Default.LatestBondQuotes, cancellationToken).ConfigureAwait(false);
        return answer.Quotes.WithoutNulls();
    }
}
