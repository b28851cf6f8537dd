using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AlpacaMcp.Api.News;

/// <summary>One page of articles.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/news-3"/>
public sealed record NewsPage
{
    /// <summary>The articles in the order asked for.</summary>
    [AllowNull]
    [JsonPropertyName("news")]
    public IReadOnlyList<NewsArticle> Articles { get; init => field = value ?? []; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }
}
