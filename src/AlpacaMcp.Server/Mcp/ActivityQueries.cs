using AlpacaMcp.Api.Account;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Reads what both activity tools take: a day or a span of time, and the size of a page.</summary>
internal sealed class ActivityQueries(ExchangeClock clock)
{
    private const int MostRows = 100;

    internal async Task<ActivityQuery> ReadAsync(string? date, string? until, string? after, int pageSize, CancellationToken cancellationToken)
    {
        if (pageSize is < 1 or > MostRows)
            throw ToolErrorException.InvalidArgument("page_size", $"page_size must be 1 to {MostRows}; got {pageSize}.");
        DateTimeOffset? now = (date ?? until ?? after) is null ? null : (await clock.ReadAsync(cancellationToken)).Now;
        var day = When.Instant("date", date, TimeZoneInfo.Utc, endOfDay: false, now);
        return new()
        {
            Date = day is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null,
            Until = When.Instant("until", until, When.NewYork, endOfDay: true, now),
            After = When.Instant("after", after, When.NewYork, endOfDay: false, now),
            PageSize = pageSize,
        };
    }
}
