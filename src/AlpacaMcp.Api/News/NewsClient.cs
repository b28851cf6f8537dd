using AlpacaMcp.Api.Http;
using AlpacaMcp.Api.Json;

namespace AlpacaMcp.Api.News;

/// <summary>Articles about stocks and crypto. Every method throws as <see cref="Orders.OrdersClient"/> does.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/historical-news-data"/>
public sealed class NewsClient
{
    private readonly AlpacaHttp http;

    internal NewsClient(AlpacaHttp http) => this.http = http;

    /// <summary>Reads one page of articles.</summary>
    /// <param name="query">Which articles.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <seealso href="https://docs.alpaca.markets/reference/news-3"/>
    public Task<NewsPage> ListAsync(NewsQuery query, CancellationToken cancellationToken = default) =>
        http.SendAsync(ApiRequest.Read(EndpointGroup.News, PathOf(query)), AlpacaJsonContext.Default.NewsPage, cancellationToken);

    private static string PathOf(NewsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ApiPath.To("/v1beta1/news")
            .With("symbols", query.Symbols)
            .With("start", query.Start)
            .With("end", query.End)
            .With("sort", query.Sort?.Value)
            .With("limit", query.Limit)
            .With("include_content", query.IncludeContent)
            .With("exclude_contentless", query.ExcludeContentless)
            .With("page_token", query.PageToken)
            .ToString();
    }
}
