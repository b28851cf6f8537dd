using System.Text.Json.Serialization;
using AlpacaMcp.Simulator.Exchange.Watchlists;
using AlpacaMcp.Simulator.Wire.Assets;

namespace AlpacaMcp.Simulator.Wire.Watchlists;

/// <summary>One watchlist; the list of all of them is without assets.</summary>
internal sealed record WatchlistBody
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required string CreatedAt { get; init; }

    public required string UpdatedAt { get; init; }

    public required string Name { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AssetBody>? Assets { get; init; }

    public static WatchlistBody Of(Watchlist list, Guid account) => Short(list, account) with { Assets = [.. list.Assets.Select(AssetBody.Of)] };

    public static WatchlistBody Short(Watchlist list, Guid account) => new()
    {
        Id = list.Id,
        AccountId = account,
        CreatedAt = list.CreatedAt.ToWire(),
        UpdatedAt = list.UpdatedAt.ToWire(),
        Name = list.Name,
    };
}
