namespace AlpacaMcp.Simulator.Wire.News;

/// <summary>A page of articles.</summary>
internal sealed record NewsBody(IReadOnlyList<NewsArticleBody> News, string? NextPageToken);
