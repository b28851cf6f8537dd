using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.CorporateActions;

/// <summary>What companies do to their shares: dividends, splits, mergers. Every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
public sealed class CorporateActionsClient
{
    private const string Announcements = "/v2/corporate_actions/announcements";
    private static readonly AlpacaJsonContext Json = AlpacaJsonContext.Default;
    private readonly AlpacaHttp http;

    internal CorporateActionsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads one page of corporate actions, by process date.</summary>
    /// <param name="query">Which actions.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/corporateactions-1"/>
    public Task<CorporateActionsPage> ListAsync(CorporateActionsQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.ReferenceData, PathOf(query)), Json.CorporateActionsPage, cancellationToken);

    /// <summary>Lists announcements, Alpaca's older form, which it has deprecated. They are not paged.</summary>
    /// <param name="query">Which announcements.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/get-v2-corporate_actions-announcements-1"/>
    public Task<IReadOnlyList<Announcement>> ListAnnouncementsAsync(AnnouncementsQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Assets, PathOf(query)), Json.IReadOnlyListAnnouncement, cancellationToken);

    /// <summary>Reads one announcement.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/get-v2-corporate_actions-announcements-id-1"/>
    public Task<Announcement> GetAnnouncementAsync(Guid id, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.Assets, $"{ApiPath.To(Announcements).Segment(id.ToString())}"), Json.Announcement, cancellationToken);

    private static string PathOf(CorporateActionsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v1/corporate-actions")
            .With("symbols", query.Symbols)
            .With("cusips", query.Cusips)
            .With("types", query.Types.Select(type => type.Value))
            .With("region", query.Region?.Value)
            .With("start", query.Start)
            .With("end", query.End)
            .With("ids", query.Ids.Select(id => id.ToString()))
            .With("limit", query.Limit)
            .With("sort", query.Sort?.Value)
            .With("page_token", query.PageToken)
            .ToString();
    }

    private static string PathOf(AnnouncementsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfZero(query.Types.Count, nameof(query));
        return ApiPath.To(Announcements)
            .With("ca_types", query.Types.Select(type => type.Value))
            .With("since", query.Since)
            .With("until", query.Until)
            .With("symbol", query.Symbol)
            .With("cusip", query.Cusip)
            .With("date_type", query.DateType?.Value)
            .ToString();
    }
}
