using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.Calendar;

/// <summary>When US stocks trade. Every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/legacycalendar"/>
public sealed class CalendarClient
{
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal CalendarClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads the exchange's clock.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/legacyclock"/>
    public Task<MarketClock> GetClockAsync(CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Calendar, "/v2/clock"), Json.MarketClock, cancellationToken);

    /// <summary>Lists trading days, oldest first.</summary>
    /// <param name="start">From this day on. Default: 1970.</param>
    /// <param name="end">Up to and including this day. Default: 2029.</param>
    /// <param name="dateType">What the two days mean. Default: days of trading.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The days on which the market opens; weekends and holidays are missing.</returns>
    /// <seealso href="https://docs.alpaca.markets/reference/legacycalendar"/>
    public Task<IReadOnlyList<MarketDay>> ListDaysAsync(
        DateOnly? start = null, DateOnly? end = null, CalendarDateType? dateType = null, CancellationToken cancellationToken = default) =>
        http.SendAsync(
            ApiRequest.Read(EndpointGroup.Calendar, $"{ApiPath.To("/v2/calendar").With("start", start).With("end", end).With("date_type", dateType?.Value)}"),
            Json.IReadOnlyListMarketDay,
            cancellationToken);
}
