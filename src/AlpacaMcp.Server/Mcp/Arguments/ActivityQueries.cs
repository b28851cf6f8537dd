using AlpacaMcp.Api.Account;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.Mcp.Arguments;

/// <summary>Reads what both activity tools take: a day or a span of time, and the size of a page.</summary>
internal sealed class ActivityQueries(ExchangeClock clock)
{
    private const int MostRows = 100;

    internal async Task<ActivityQuery> ReadAsync(string? date, string? until, string? after, int pageSize, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = (date ?? until ?? after) is null ? null : (await clock.ReadAsync(cancellationToken)).Now;
        var day = When.Instant("date", date, TimeZoneInfo.Utc, endOfDay: false, now);
        return new()
        {
            Date = day is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null,
            Until = When.Instant("until", until, When.NewYork, endOfDay: true, now),
            After = When.Instant("after", after, When.NewYork, endOfDay: false, now),
            PageSize = Bounded.Int("page_size", pageSize, MostRows),
        };
    }
}
