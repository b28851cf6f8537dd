using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Account;

/// <summary>The account behind the key. Throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getaccount-1"/>
public sealed class AccountClient
{
    private const string ConfigurationPath = "/v2/account/configurations";
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal AccountClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the account.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/getaccount-1"/>
    public Task<TradingAccount> GetAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Account, "/v2/account"), Json.TradingAccount, cancellationToken);

    /// <summary>Reads the account's settings.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/getaccountconfig-1"/>
    public Task<AccountConfiguration> GetConfigurationAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Account, ConfigurationPath), Json.AccountConfiguration, cancellationToken);

    /// <summary>Changes the settings that are given: sent once.</summary>
    /// <param name="change">What to change; at least one setting.</param>
    /// <param name="cancellationToken">Stops the wait for the answer, not the change.</param>
    /// <returns>All settings after the change.</returns>
    /// <exception cref="AlpacaApiException">422 when a value is invalid; then nothing has changed.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/patchaccountconfig-1"/>
    public Task<AccountConfiguration> ChangeConfigurationAsync(AccountConfiguration change, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            ApiRequest.Change(HttpMethod.Patch, EndpointGroup.Account, ConfigurationPath, ApiBody.Of(change, Json.AccountConfiguration)),
            Json.AccountConfiguration,
            cancellationToken);

    /// <summary>Reads the account's value over time.</summary>
    /// <param name="query">Which time, and how fine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="AlpacaApiException">422 for a combination that Alpaca does not take, such as 1Min over a year.</exception>
    /// <seealso href="https://docs.alpaca.markets/reference/getaccountportfoliohistory-1"/>
    public Task<PortfolioHistory> GetHistoryAsync(PortfolioHistoryQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Account, PathOf(query)), Json.PortfolioHistory, cancellationToken);

    /// <summary>Lists what happened to the account, a page at a time.</summary>
    /// <param name="query">Which activities.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The activities, newest first unless asked otherwise. A full page may have another behind it.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/getaccountactivities-2"/>
    public Task<IReadOnlyList<AccountActivity>> ListActivitiesAsync(ActivityQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Account, PathOf(query, null)), Json.IReadOnlyListAccountActivity, cancellationToken);

    /// <summary>The same of one type, by the address of its own that Alpaca has for it.</summary>
    /// <param name="type">The type, such as <c>FILL</c>.</param>
    /// <param name="query">Which of them; without types and category.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/getaccountactivitiesbyactivitytype-1"/>
    public Task<IReadOnlyList<AccountActivity>> ListActivitiesAsync(string type, ActivityQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Account, PathOf(query, Given.Text(type))), Json.IReadOnlyListAccountActivity, cancellationToken);

    private static string PathOf(PortfolioHistoryQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v2/account/portfolio/history")
            .With("period", query.Period)
            .With("timeframe", query.Timeframe)
            .With("intraday_reporting", query.IntradayReporting?.Value)
            .With("start", query.Start)
            .With("end", query.End)
            .With("pnl_reset", query.PnlReset?.Value)
            .With("extended_hours", query.ExtendedHours)
            .With("cashflow_types", query.CashflowTypes)
            .ToString();
    }

    private static string PathOf(ActivityQuery query, string? type)
    {
        ArgumentNullException.ThrowIfNull(query);
        var path = ApiPath.To("/v2/account/activities");
        return (type is null ? path : path.Segment(type))
            .With("activity_types", query.Types)
            .With("category", query.Category?.Value)
            .With("date", query.Date)
            .With("after", query.After)
            .With("until", query.Until)
            .With("direction", query.Direction?.Value)
            .With("page_size", query.PageSize)
            .With("page_token", query.PageToken)
            .ToString();
    }
}
