using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>What a request names of a fixed list; what is unknown is left out.</summary>
internal static class ReferenceSymbols
{
    public static Outcome<IReadOnlyList<T>> Read<T>(IQueryCollection query, string name, IReadOnlyList<T> all, Func<T, string> symbol)
        where T : class
    {
        var names = QueryDate.List(query, name);
        if (names.Count == 0)
            return Refusal.BadData($"{name} is required");
        return new Outcome<IReadOnlyList<T>>([.. all.Where(item => names.Contains(symbol(item))).OrderBy(symbol, StringComparer.Ordinal)], null);
    }
}
