using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Dates and lists in a query.</summary>
internal static class QueryDate
{
    /// <summary>An absent date is the default; a bad one is null.</summary>
    public static DateOnly? Read(IQueryCollection query, string name, DateOnly absent)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
            return absent;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    public static IReadOnlyList<string> List(IQueryCollection query, string name) =>
        query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
