using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>The account behind the key. Throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccount-1"/>
public sealed class AccountClient
{
    private readonly AlpacaHttp http;

    internal AccountClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the account.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/getaccount-1"/>
    public Task<TradingAccount> GetAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Account, "/v2/account"), AlpacaJsonContext.Default.TradingAccount, cancellationToken);
}
