using AlpacaMcp.Simulator.Endpoints.Queries;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Reference;

/// <summary>What a request names of a fixed list; what is unknown is left out.</summary>
internal static class ReferenceSymbols
{
    public static Outcome<T[]> Read<T>(IQueryCollection query, string name, IReadOnlyList<T> all, Func<T, string> symbol)
        where T : class
    {
        var names = query.List(name);
        if (names.Length == 0)
            return Refusal.BadData($"{name} is required");
        return all.Where(item => names.Contains(symbol(item))).OrderBy(symbol, StringComparer.Ordinal).ToArray();
    }
}
