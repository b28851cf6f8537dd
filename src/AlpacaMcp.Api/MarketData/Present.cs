namespace AlpacaMcp.Api.MarketData;

internal static class Present
{
    /// <summary>Drops the symbols Alpaca answered <c>null</c> for: it has nothing for them, as with those it leaves out.</summary>
    public static IReadOnlyDictionary<string, T> WithoutNulls<T>(this IReadOnlyDictionary<string, T?>? answers)
        where T : class
    {
        var present = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (symbol, value) in answers ?? new Dictionary<string, T?>())
            if (value is not null)
                present.Add(symbol, value);

        return present;
    }
}
