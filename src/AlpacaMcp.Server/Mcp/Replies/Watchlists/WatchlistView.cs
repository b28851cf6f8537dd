using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Mcp.Replies.Watchlists;

/// <summary>A watchlist; its name is outside text, its symbols are absent in the list of all.</summary>
internal sealed record WatchlistView(Guid Id, string Name, DateTimeOffset? UpdatedAt, IReadOnlyList<string>? Symbols = null, IReadOnlyList<string>? NotTradable = null)
{
    internal static WatchlistView Short(Watchlist list) => new(list.Id, OutsideText.Seal(list.Name, 64), list.UpdatedAt);

    internal static WatchlistView Of(Watchlist list)
    {
        List<string> untradable = [.. list.Assets.Where(asset => asset.Tradable is false).Select(asset => OutsideText.Word(asset.Symbol))];
        return Short(list) with { Symbols = [.. list.Assets.Select(asset => OutsideText.Word(asset.Symbol))], NotTradable = untradable.Count == 0 ? null : untradable };
    }
}
