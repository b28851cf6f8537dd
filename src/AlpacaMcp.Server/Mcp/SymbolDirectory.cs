using AlpacaMcp.Api.Assets;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Every active stock, fund and pair, asked for once an hour however many want it.</summary>
internal sealed class SymbolDirectory(AssetsClient assets, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly AssetClass[] Classes = [AssetClass.UsEquity, AssetClass.Crypto];

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;

    internal async Task<IReadOnlyList<ListedSymbol>> ReadAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } kept)
            return kept;
        await _reading.WaitAsync(cancellationToken);
        try
        {
            return Fresh() ?? await FetchAsync(cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private IReadOnlyList<ListedSymbol>? Fresh() => _known is { } known && time.GetElapsedTime(known.ReadAt) < Kept ? known.All : null;

    private async Task<IReadOnlyList<ListedSymbol>> FetchAsync(CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(Classes.Select(kind => assets.ListAsync(new AssetQuery { Status = AssetStatus.Active, Class = kind }, cancellationToken)));
        IReadOnlyList<ListedSymbol> all = [.. lists.SelectMany(list => list).Select(ListedSymbol.Of)];
        _known = new(time.GetTimestamp(), all);
        return all;
    }

    private sealed record Known(long ReadAt, IReadOnlyList<ListedSymbol> All);
}
