using System.Globalization;
using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.News;
using AlpacaMcp.Simulator.Wire.News;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AlpacaMcp.Simulator.Endpoints.News;

/// <summary>Articles, oldest or newest first.</summary>
internal static class NewsRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1beta1/news", (HttpRequest request, Venue venue) => NewsQuery.Read(request.Query, venue.Now).Answer(query => Page(query, venue.News)));

    private static IResult Page(NewsQuery query, NewsDesk news)
    {
        var found = Found(news, query).Take(query.Limit + 1).ToArray();
        var token = found.Length > query.Limit ? TokenOf(found[^1]).ToString() : null;
        return Results.Json(
            new NewsBody([.. found.Take(query.Limit).Select(article => NewsArticleBody.Of(article, query.WithContent))], token), NewsJson.Default.NewsBody);
    }

    /// <summary>From the article that begins the page on.</summary>
    private static IEnumerable<NewsArticle> Found(NewsDesk news, NewsQuery query)
    {
        if (!query.MayHold)
            return [];
        var (from, to) = (query.Start, query.End);
        if (query.Token is { } token && token.Start >= from && token.Start <= to)
            (from, to) = query.Ascending ? (token.Start, to) : (from, token.Start);
        var articles = query.Ascending ? news.Between(from, to) : news.Backwards(from, to);
        return articles.Where(query.Wants).SkipWhile(article => query.Token is { } first && article.UpdatedAt == first.Start && TokenOf(article) != first);
    }

    private static PageToken TokenOf(NewsArticle article) => new(article.Id.ToString(CultureInfo.InvariantCulture), article.UpdatedAt);
}
