using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Tools.Watchlists;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Server.Resources;

/// <summary>Reads a watchlist by its name; names are unique in an account.</summary>
internal sealed class WatchlistReader(WatchlistsClient watchlists, IServiceProvider services)
{
    private readonly GetWatchlistById _byId = ActivatorUtilities.CreateInstance<GetWatchlistById>(services);

    public async Task<string> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var found = (await watchlists.ListAsync(cancellationToken)).FirstOrDefault(list => list.Name == name) ?? throw new ToolErrorException(Unknown(name));
        return ResourceEntry.Written(await _byId.GetWatchlistByIdAsync(found.Id.ToString(), cancellationToken));
    }

    private static ToolError Unknown(string name) => new()
    {
        Code = "NOT_FOUND",
        Outcome = "invalid",
        Message = $"There is no watchlist named '{OutsideText.Clean(name, 64)}'.",
        NextStep = "get_watchlists names what there is.",
        RetrySafe = true,
    };
}
