using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.StockData;

namespace AlpacaMcp.Trading.Market;

/// <summary>Reads a stock's last whole day on all exchanges, once a New York day; of a stock that has none yet what today has so far.</summary>
internal sealed class DailyBarReader(StockDataClient stocks)
{
    // Without a subscription the consolidated feed is open up to 15 minutes ago; a day that is whole lies further back anyway.
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(16);

    // Longer than any run of holidays: what has not traded since is not liquid.
    private static readonly TimeSpan Back = TimeSpan.FromDays(12);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, DailyBar> _known = [];
    private readonly Dictionary<string, Task<DailyBar?>> _running = [];
    private DateOnly _day;

    /// <summary>Null when there is no day at all; that, a day that still grows, and a failure are asked for again the next time.</summary>
    /// <param name="symbol">The stock.</param>
    /// <param name="now">Exchange time.</param>
    /// <param name="cancellationToken">Stops waiting; the reading goes on for whoever else waits.</param>
    internal async Task<DailyBar?> ReadAsync(string symbol, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = TradingDay.Of(now);
        Task<DailyBar?>? reading;
        lock (_turn)
        {
            if (Known(symbol, today) is { } known)
                return known;
            if (!_running.TryGetValue(symbol, out reading) || reading.IsCompleted)
                _running[symbol] = reading = ReadLastAsync(symbol, today, now);
        }

        return Remember(symbol, today, await reading.WaitAsync(cancellationToken));
    }

    private DailyBar? Known(string symbol, DateOnly today)
    {
        if (today == _day)
            return _known.GetValueOrDefault(symbol);
        _known.Clear();
        _running.Clear();
        _day = today;
        return null;
    }

    private DailyBar? Remember(string symbol, DateOnly today, DailyBar? bar)
    {
        lock (_turn)
        {
            if (bar?.Day < today && today == _day)
                _known[symbol] = bar;
        }

        return bar;
    }

    private async Task<DailyBar?> ReadLastAsync(string symbol, DateOnly today, DateTimeOffset now)
    {
        var query = new BarsQuery { Symbols = [symbol], Timeframe = "1Day", Feed = DataFeed.Sip, Start = now - Back, End = now - Delay };
        var page = await stocks.GetBarsAsync(query, CancellationToken.None);
        List<DailyBar> days = [.. page.Bars.GetValueOrDefault(symbol, []).Select(Day)];

        // Today's bar grows until the evening: in the morning it would deny what trades every day.
        return days.Where(bar => bar.Day < today).MaxBy(bar => bar.Day) ?? days.FirstOrDefault();
    }

    private static DailyBar Day(Bar bar) => new(TradingDay.Of(bar.Time), bar.Close, bar.Volume);
}
