using System.Diagnostics.CodeAnalysis;
using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Api.Watchlists;

/// <summary>A named list of assets.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getwatchlistbyid"/>
public sealed record Watchlist
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The account it belongs to.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Its name, up to 64 characters; whoever has the keys may have written it.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Its assets in their order; empty in the list of all watchlists.</summary>
    [AllowNull]
    public IReadOnlyList<Asset> Assets { get; init => field = value ?? []; } = [];
}
