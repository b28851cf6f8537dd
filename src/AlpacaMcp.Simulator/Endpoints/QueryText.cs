using System.Globalization;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Reads query parameters; an empty one is an absent one.</summary>
internal static class QueryText
{
    public static string? Text(this IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } given ? given : null;

    /// <summary>A list with commas, or the parameter repeated: some clients do it so.</summary>
    public static string[] List(this IQueryCollection query, string name) =>
        query[name].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool TryWhole(this IQueryCollection query, string name, int absent, (int Least, int Most) bounds, out int number)
    {
        number = absent;
        return query.Text(name) is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= bounds.Least && number <= bounds.Most);
    }

    public static bool TryInstant(this IQueryCollection query, string name, out DateTimeOffset? instant) => WireTime.TryRead(query.Text(name), out instant);

    /// <summary>A date, or the date part of a time stamp.</summary>
    public static bool TryDate(this IQueryCollection query, string name, out DateOnly? date)
    {
        date = null;
        if (query.Text(name) is not { } text)
            return true;
        if (text.Length < 10 || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        date = read;
        return true;
    }
}
