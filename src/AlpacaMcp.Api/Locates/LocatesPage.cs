using System.Diagnostics.CodeAnalysis;

namespace AlpacaMcp.Api.Locates;

/// <summary>One page of locates, newest first.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/listlocates"/>
public sealed record LocatesPage
{
    /// <summary>The locates.</summary>
    [AllowNull]
    public IReadOnlyList<Locate> Locates { get; init => field = value ?? []; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? NextPageToken { get; init; }
}
