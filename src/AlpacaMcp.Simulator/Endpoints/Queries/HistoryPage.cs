using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>A page cut out of everything found, sorted by symbol, then by time.</summary>
internal sealed record HistoryPage<T>(IReadOnlyDictionary<string, IReadOnlyList<T>> Items, string? NextToken, string? Currency)
{
    /// <summary>What the page holds of the one symbol it was asked for.</summary>
    public IReadOnlyList<T> Single => Items.Values.FirstOrDefault() ?? [];

    /// <param name="instruments">Sorted by symbol.</param>
    /// <param name="query">Range, limit and where the page begins.</param>
    /// <param name="find">Everything of one instrument in a range and in its direction, one item per instant.</param>
    public static HistoryPage<T> Cut(
        IReadOnlyList<Instrument> instruments, HistoryQuery query, Func<Instrument, BarRange, IEnumerable<(DateTimeOffset At, T Item)>> find)
    {
        var items = new SortedDictionary<string, IReadOnlyList<T>>(StringComparer.Ordinal);
        var left = query.Limit;
        foreach (var instrument in instruments)
        {
            if (query.From(instrument) is not { } range)
                continue;
            var found = find(instrument, range).Take(left + 1).ToArray();
            if (found.Length > 0 && left > 0)
                items[instrument.Symbol] = [.. found.Take(left).Select(entry => entry.Item)];
            if (found.Length > left)
                return new(items, new PageToken(instrument.Symbol, found[left].At).ToString(), query.Currency);
            left -= found.Length;
        }
        return new(items, null, query.Currency);
    }
}
