using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Analysis.Portfolio;

/// <summary>Greeks of the contracts held and prices of their underlyings; what cannot be read is left out, for risk must be shown without it.</summary>
internal sealed class OptionReadings(OptionDataClient options, StockDataClient stocks, TradingOptions trading)
{
    internal async Task<(IReadOnlyDictionary<string, OptionGreeks> Greeks, IReadOnlyDictionary<string, decimal> Prices)> ReadAsync(IReadOnlyList<OptionGroup> groups, CancellationToken cancellationToken)
    {
        if (groups.Count == 0)
            return (new Dictionary<string, OptionGreeks>(), new Dictionary<string, decimal>());
        var feed = OptionRequest.Feed(null, trading);
        var pages = groups.SelectMany(group => group.Contracts).Select(held => held.Position.Symbol).Chunk(OptionDataClient.MostSymbols)
            .Select(symbols => OrNothingAsync(() => options.GetSnapshotsAsync(symbols, feed, cancellationToken))).ToList();
        var trades = await OrNothingAsync(() => stocks.GetLatestTradesAsync([.. groups.Select(group => group.Root)], trading.Feed, null, cancellationToken));
        var snapshots = (await Task.WhenAll(pages)).SelectMany(page => page);
        return (
            snapshots.Where(pair => pair.Value.Greeks is not null).ToDictionary(pair => pair.Key, pair => pair.Value.Greeks!), // filtered
            trades.ToDictionary(pair => pair.Key, pair => pair.Value.Price));
    }

    private static async Task<IReadOnlyDictionary<string, T>> OrNothingAsync<T>(Func<Task<IReadOnlyDictionary<string, T>>> readAsync)
    {
        try
        {
            return await readAsync();
        }
        catch (Exception e) when (BrokerFailure.Is(e))
        {
            return new Dictionary<string, T>();
        }
    }
}
