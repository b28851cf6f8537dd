namespace AlpacaMcp.Server.Mcp.Replies.Analysis;

/// <summary>Estimated fees in USD, each rounded up to the cent.</summary>
internal sealed record FeesView
{
    public decimal? Sec { get; init; }
    public decimal? Taf { get; init; }
    public decimal? Cat { get; init; }
    public decimal? Orf { get; init; }
    public decimal? Occ { get; init; }
    public decimal? Crypto { get; init; }
    public decimal Total { get; init; }

    /// <summary>Where the rates stand.</summary>
    public required string Source { get; init; }
}
