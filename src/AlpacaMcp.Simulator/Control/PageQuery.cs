using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AlpacaMcp.Simulator.Endpoints.Queries;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Where a page begins and how long it is.</summary>
internal sealed record PageQuery(int After, int Limit)
{
    private const int LargestLimit = 1_000;
    private const int StandardLimit = 100;

    public static bool TryRead(
        IQueryCollection query, string afterName, [NotNullWhen(true)] out PageQuery? page, [NotNullWhen(false)] out string? error)
    {
        page = null;
        error = $"{afterName} must be a whole number from 0";
        if (!query.TryWhole(afterName, 0, (0, int.MaxValue), out var after))
            return false;
        error = string.Create(CultureInfo.InvariantCulture, $"limit must be a whole number from 1 to {LargestLimit}");
        if (!query.TryWhole("limit", StandardLimit, (1, LargestLimit), out var limit))
            return false;
        (page, error) = (new PageQuery(after, limit), null);
        return true;
    }
}
