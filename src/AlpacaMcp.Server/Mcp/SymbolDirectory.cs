using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Every active stock, fund and pair, asked for once an hour however many want it.</summary>
internal sealed class SymbolDirectory(AssetsClient assets, TimeProvider time)
{
    private static readonly AssetClass[] Classes = [AssetClass.UsEquity, AssetClass.Crypto];

    private readonly Remembered<IReadOnlyList<ListedSymbol>> _all = new(token => FetchAsync(assets, token), TimeSpan.FromHours(1), time);

    internal Task<IReadOnlyList<ListedSymbol>> ReadAsync(CancellationToken cancellationToken) => _all.GetAsync(cancellationToken);

    private static async Task<IReadOnlyList<ListedSymbol>> FetchAsync(AssetsClient assets, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(Classes.Select(kind => assets.ListAsync(new AssetQuery { Status = AssetStatus.Active, Class = kind }, cancellationToken)));
        return [.. lists.SelectMany(list => list).Select(ListedSymbol.Of)];
    }
}
