using System.Globalization;
using AlpacaMcp.Simulator.Exchange.News;

namespace AlpacaMcp.Simulator.Wire.News;

/// <summary>One article; its address and pictures lead nowhere.</summary>
internal sealed record NewsArticleBody
{
    /// <summary>The specification wants at least one character, even where no content was asked for.</summary>
    private const string NoContent = " ";
    private static readonly string[] s_sizes = ["large", "small", "thumb"];

    public required long Id { get; init; }

    public required string Headline { get; init; }

    public required string Author { get; init; }

    public required string CreatedAt { get; init; }

    public required string UpdatedAt { get; init; }

    public required string Summary { get; init; }

    public required string Content { get; init; }

    public required string Url { get; init; }

    public required IReadOnlyList<NewsImageBody> Images { get; init; }

    public required IReadOnlyList<string> Symbols { get; init; }

    public required string Source { get; init; }

    public static NewsArticleBody Of(NewsArticle article, bool withContent)
    {
        var address = "https://news.example/" + article.Id.ToString(CultureInfo.InvariantCulture);
        return new NewsArticleBody
        {
            Id = article.Id,
            Headline = article.Headline,
            Author = article.Author,
            CreatedAt = article.CreatedAt.ToWire(),
            UpdatedAt = article.UpdatedAt.ToWire(),
            Summary = article.Summary,
            Content = withContent && article.Content.Length > 0 ? article.Content : NoContent,
            Url = address,
            Images = [.. s_sizes.Select(size => new NewsImageBody(size, $"{address}/{size}.png"))],
            Symbols = article.Symbols,
            Source = "simulator",
        };
    }
}
