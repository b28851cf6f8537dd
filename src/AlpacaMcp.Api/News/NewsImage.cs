namespace AlpacaMcp.Api.News;

/// <summary>A picture of an article.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/news-3"/>
public sealed record NewsImage
{
    /// <summary><c>thumb</c>, <c>small</c> or <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary>Its address.</summary>
    public string? Url { get; init; }
}
