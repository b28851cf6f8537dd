using AlpacaMcp.Api.Orders;
using AlpacaMcp.Api.Positions;
using AlpacaMcp.Api.Watchlists;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Completions;

/// <summary>
/// The values that complete. It is an aid, so it never fails and keeps nobody waiting: what the broker does not say in time is left out. A client asks
/// at every key, so what is read is kept for a while.
/// </summary>
internal sealed class CompletionSource(PositionsClient positions, OrdersClient orders, WatchlistsClient watchlists, SymbolDirectory directory, TimeProvider time)
{
    private const int MostOrders = 500;
    private const int MostWatchlists = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Remembered<IReadOnlyList<string>> _held = new(async token => [.. (await positions.ListAsync(token)).Select(p => p.Symbol)], Moment, time);
    private readonly Remembered<IReadOnlyList<Order>> _open = new(token => orders.ListAsync(new() { Status = OrderListStatus.Open, Limit = MostOrders }, token), Moment, time);
    private readonly Remembered<IReadOnlyList<Watchlist>> _watchlists = new(watchlists.ListAsync, Minute, time);
    private readonly Remembered<IReadOnlyList<string>> _watched = new(token => ReadWatchedAsync(watchlists, token), Minute, time);

    /// <summary>Symbols, the nearest first: held, ordered, watched, and once something is typed every tradable one.</summary>
    internal async Task<IReadOnlyList<string>> SymbolsAsync(string typed, CancellationToken cancellationToken)
    {
        var held = TryAsync(_held.GetAsync, cancellationToken);
        var open = TryAsync(_open.GetAsync, cancellationToken);
        var watched = TryAsync(_watched.GetAsync, cancellationToken);
        var listed = typed.Length == 0 ? Task.FromResult<IReadOnlyList<ListedSymbol>?>(null) : TryAsync(directory.ReadAsync, cancellationToken);
        var ordered = (await open ?? []).Select(order => order.Symbol).Where(symbol => symbol.Length > 0);
        var tradable = (await listed ?? []).Where(one => one.IsTradable && one.Symbol.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(one => one.Symbol).Order(StringComparer.Ordinal);
        return [.. await held ?? [], .. ordered, .. await watched ?? [], .. tradable];
    }

    /// <summary>Ids of the open orders, newest first.</summary>
    internal async Task<IReadOnlyList<string>> OrderIdsAsync(CancellationToken cancellationToken) =>
        [.. (await TryAsync(_open.GetAsync, cancellationToken) ?? []).Select(order => order.Id.ToString())];

    /// <summary>Names of the watchlists. A name that shows something else than it is completes nothing.</summary>
    internal async Task<IReadOnlyList<string>> WatchlistsAsync(CancellationToken cancellationToken) =>
        [.. (await TryAsync(_watchlists.GetAsync, cancellationToken) ?? []).Select(list => list.Name).Where(name => OutsideText.Clean(name) == name)];

    private static async Task<IReadOnlyList<string>> ReadWatchedAsync(WatchlistsClient watchlists, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll((await watchlists.ListAsync(cancellationToken)).Take(MostWatchlists).Select(list => watchlists.GetAsync(list.Id, cancellationToken)));
        return [.. lists.SelectMany(list => list.Assets).Select(asset => asset.Symbol)];
    }

    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> readAsync, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await readAsync(either.Token);
        }
        catch (Exception e) when (BrokerFailure.Is(e) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
