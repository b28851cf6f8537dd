using AlpacaMcp.Api.Calendar;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Server.Mcp;

/// <summary>Says when and in which session prices were read. The calendar of a day is asked for once.</summary>
internal sealed class PriceHeadings(ExchangeClock clock, CalendarClient calendar, TimeProvider time)
{
    // A price without its session is worth more than none.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile KnownDays? _known;

    /// <summary>The heading of stock or option prices; without a session while the calendar cannot be read.</summary>
    internal async Task<PriceHeading> ReadAsync(string feed, CancellationToken cancellationToken)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var newYork = TimeZoneInfo.ConvertTime(now, When.NewYork).DateTime;
        var days = await DaysAsync(DateOnly.FromDateTime(newYork), cancellationToken);
        return new(feed, days is null ? null : MarketSession.Of(newYork, days), now);
    }

    /// <summary>The heading of crypto prices, which know no session.</summary>
    internal async Task<PriceHeading> ReadCryptoAsync(string location, CancellationToken cancellationToken) =>
        new(location, null, (await clock.ReadAsync(cancellationToken)).Now);

    private async Task<IReadOnlyList<MarketDay>?> DaysAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (_known is { } known && known.Today == today)
            return known.Days;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var days = await calendar.ListDaysAsync(today, today.AddDays(1), cancellationToken: either.Token);
            _known = new(today, days);
            return days;
        }
        catch (Exception e) when (BrokerFailure.Is(e) || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private sealed record KnownDays(DateOnly Today, IReadOnlyList<MarketDay> Days);
}
