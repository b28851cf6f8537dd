using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Says when and in which session prices were read. The calendar of a day is asked for once.</summary>
internal sealed class PriceHeadings(ExchangeClock clock, CalendarClient calendar)
{
    private volatile KnownDays? _known;

    /// <summary>The heading of stock or option prices.</summary>
    internal async Task<PriceHeading> ReadAsync(string feed, CancellationToken cancellationToken)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var newYork = TimeZoneInfo.ConvertTime(now, When.NewYork).DateTime;
        return new(feed, MarketSession.Of(newYork, await DaysAsync(DateOnly.FromDateTime(newYork), cancellationToken)), now);
    }

    /// <summary>The heading of crypto prices, which know no session.</summary>
    internal async Task<PriceHeading> ReadCryptoAsync(string location, CancellationToken cancellationToken) =>
        new(location, null, (await clock.ReadAsync(cancellationToken)).Now);

    private async Task<IReadOnlyList<MarketDay>> DaysAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (_known is { } known && known.Today == today)
            return known.Days;
        var days = await calendar.ListDaysAsync(today, today.AddDays(1), cancellationToken: cancellationToken);
        _known = new(today, days);
        return days;
    }

    private sealed record KnownDays(DateOnly Today, IReadOnlyList<MarketDay> Days);
}
