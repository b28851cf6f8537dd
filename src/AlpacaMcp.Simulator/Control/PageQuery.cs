using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Where a page begins and how long it is.</summary>
internal sealed record PageQuery(int After, int Limit)
{
    private const int MostLimit = 1_000;
    private const int DefaultLimit = 100;

    public static bool TryRead(
        IQueryCollection query, string afterName, [NotNullWhen(true)] out PageQuery? page, [NotNullWhen(false)] out string? error)
    {
        page = null;
        error = $"{afterName} must be a whole number from 0";
        if (!TryNumber(query[afterName], 0, int.MaxValue, 0, out var after))
            return false;
        error = string.Create(CultureInfo.InvariantCulture, $"limit must be a whole number from 1 to {MostLimit}");
        if (!TryNumber(query["limit"], 1, MostLimit, DefaultLimit, out var limit))
            return false;
        (page, error) = (new PageQuery(after, limit), null);
        return true;
    }

    private static bool TryNumber(string? text, int least, int most, int otherwise, out int number)
    {
        number = otherwise;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }
}
