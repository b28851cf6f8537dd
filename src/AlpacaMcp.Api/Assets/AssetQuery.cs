namespace AlpacaMcp.Api.Assets;

/// <summary>Which assets to list; null leaves a filter to Alpaca's default.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/get-v2-assets-1"/>
public sealed record AssetQuery
{
    /// <summary>In use or not. Default: both.</summary>
    public AssetStatus? Status { get; init; }

    /// <summary>Which kind. Default: US stocks and funds.</summary>
    public AssetClass? Class { get; init; }

    /// <summary>Only those of one exchange: <c>AMEX</c>, <c>ARCA</c>, <c>BATS</c>, <c>NYSE</c>, <c>NASDAQ</c>, <c>NYSEARCA</c>, <c>OTC</c>.</summary>
    public string? Exchange { get; init; }

    /// <summary>Only those with any of these traits, such as <c>has_options</c>; empty for all.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];
}
