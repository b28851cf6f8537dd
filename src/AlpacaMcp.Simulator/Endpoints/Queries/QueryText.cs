using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Queries;

/// <summary>Reads query parameters; an empty one is an absent one.</summary>
internal static class QueryText
{
    public static string? Text(this IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } given ? given : null;

    /// <summary>A list with commas, or the parameter repeated: some clients do it so.</summary>
    public static string[] List(this IQueryCollection query, string name) => Names(query[name].ToString());

    /// <summary>The words between commas.</summary>
    public static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool TryWhole(this IQueryCollection query, string name, int absent, (int Least, int Most) bounds, out int number)
    {
        number = absent;
        return query.Text(name) is not { } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= bounds.Least && number <= bounds.Most);
    }

    /// <summary>An instant; a plain date is its midnight in UTC.</summary>
    public static bool TryInstant(this IQueryCollection query, string name, out DateTimeOffset? instant) => WireTime.TryRead(query.Text(name), out instant);

    /// <summary>An instant; a plain date is its midnight in New York.</summary>
    public static bool TryNewYorkInstant(this IQueryCollection query, string name, out DateTimeOffset? instant)
    {
        if (!query.TryInstant(name, out instant))
            return false;
        if (query.Text(name) is { Length: 10 } && instant is { } midnight)
            instant = NewYorkTime.Midnight(UtcTime.Date(midnight));
        return true;
    }

    /// <summary>A date, and nothing but a date.</summary>
    public static bool TryDay(this IQueryCollection query, string name, out DateOnly? date) => TryDay(query.Text(name), out date);

    /// <summary>A date, or the date part of a time stamp.</summary>
    public static bool TryDate(this IQueryCollection query, string name, out DateOnly? date) =>
        TryDay(query.Text(name) is { Length: > 10 } stamp ? stamp[..10] : query.Text(name), out date);

    private static bool TryDay(string? text, out DateOnly? date)
    {
        date = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        return text is null || date is not null;
    }
}
