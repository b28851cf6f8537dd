using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Makes the answers that have one value for each symbol.</summary>
internal static class LatestMap
{
    /// <summary>What is found at an instant, by symbol; instruments without it are left out.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>(
        IReadOnlyList<Instrument> instruments, DateTimeOffset now, Func<Instrument, DateTimeOffset, T?> find)
        where T : class
    {
        var map = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var instrument in instruments)
        {
            if (find(instrument, now) is { } found)
                map[instrument.Symbol] = found;
        }
        return map;
    }
}
