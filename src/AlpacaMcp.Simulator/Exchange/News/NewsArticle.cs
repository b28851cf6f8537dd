namespace AlpacaMcp.Simulator.Exchange.News;

/// <summary>An invented article about something that did happen on this exchange.</summary>
internal sealed record NewsArticle
{
    public required long Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Headline { get; init; }

    public required string Author { get; init; }

    public required string Summary { get; init; }

    /// <summary>HTML; empty where there is only a headline.</summary>
    public required string Content { get; init; }

    /// <summary>Pairs without their slash.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }
}
