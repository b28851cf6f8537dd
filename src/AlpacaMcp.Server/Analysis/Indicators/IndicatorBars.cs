using AlpacaMcp.Api;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>Reads the last so many bars of one symbol, and knows their sessions.</summary>
internal sealed class IndicatorBars(StockDataClient stocks, CryptoDataClient crypto, TradingOptions trading)
{
    private static readonly TimeOnly Open = new(9, 30);
    private static readonly TimeOnly Close = new(16, 0);

    /// <summary>The bars in order of time; fewer when there are no more.</summary>
    internal async Task<IReadOnlyList<Bar>> ReadAsync(string symbol, bool isCrypto, BarSpan span, Adjustment adjustment, int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = now - span.Back(count, isCrypto);
        var page = isCrypto
            ? await crypto.GetBarsAsync(CryptoLocation.Us, new() { Symbols = [symbol], Timeframe = span.Name, Start = start, Limit = count, Sort = SortDirection.Desc }, cancellationToken)
            : await stocks.GetBarsAsync(
                new() { Symbols = [symbol], Timeframe = span.Name, Start = start, Limit = count, Sort = SortDirection.Desc, Adjustment = adjustment, Feed = trading.Feed }, cancellationToken);
        return [.. page.Bars.GetValueOrDefault(symbol, []).OrderBy(bar => bar.Time)];
    }

    /// <summary>The session of a bar: a longer bar is one of its own.</summary>
    internal static DateOnly? SessionOf(Bar bar, BarSpan span, bool isCrypto)
    {
        if (!span.IsIntraday || isCrypto)
            return DateOnly.FromDateTime(bar.Time.UtcDateTime);
        var from = TimeZoneInfo.ConvertTime(bar.Time, When.NewYork);
        var last = from.AddMinutes(span.Minutes - 1);
        return TimeOnly.FromDateTime(last.DateTime) >= Open && TimeOnly.FromDateTime(from.DateTime) < Close && last.Date == from.Date ? DateOnly.FromDateTime(from.DateTime) : null;
    }
}
