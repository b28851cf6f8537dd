using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.News;

/// <summary>One article. Its texts are a stranger's, and may hold HTML.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/news-3"/>
public sealed record NewsArticle
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The title.</summary>
    public string? Headline { get; init; }

    /// <summary>One or two sentences, often the first of the content.</summary>
    public string? Summary { get; init; }

    /// <summary>The whole text as HTML; blank when there is none or it was not asked for.</summary>
    public string? Content { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>Where it comes from, such as <c>benzinga</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed; articles are sorted by this.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What it is about; pairs without their slash.</summary>
    [AllowNull]
    public IReadOnlyList<string> Symbols { get; init => field = value ?? []; } = [];

    /// <summary>Pictures.</summary>
    [AllowNull]
    public IReadOnlyList<NewsImage> Images { get; init => field = value ?? []; } = [];
}
