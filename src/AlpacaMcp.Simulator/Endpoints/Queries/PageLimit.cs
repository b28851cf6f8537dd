using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Orders;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>How many items a data request wants.</summary>
internal static class PageLimit
{
    public static (int Count, Refusal? Refusal) Read(IQueryCollection query, int standard, int largest, string name = "limit")
    {
        var text = query[name].ToString();
        if (text.Length == 0)
            return (standard, null);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            return (0, Refusal.BadData($"invalid {name}: {text}"));
        return count > largest
            ? (0, Refusal.BadData($"invalid {name}: larger than the allowed maximum of {largest.ToString(CultureInfo.InvariantCulture)}"))
            : (count, null);
    }
}
