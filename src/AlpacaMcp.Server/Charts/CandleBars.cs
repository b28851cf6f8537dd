using AlpacaMcp.Api;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Api.OptionData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Analysis.Indicators;
using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Charts;

/// <summary>Reads the last so many bars of a stock, a pair or a contract, through the clients that get_stock_bars and its kin read through.</summary>
internal sealed class CandleBars(StockDataClient stocks, CryptoDataClient crypto, OptionDataClient options, TradingOptions trading)
{
    /// <summary>Where the bars come from.</summary>
    internal string Feed(ChartSymbol symbol) => symbol.IsCrypto ? CryptoLocation.Us.Value : symbol.IsOption ? "opra" : trading.Feed.Value;

    /// <param name="symbol">Of what.</param>
    /// <param name="span">How long a bar is.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="end">The last moment that counts; null is now.</param>
    /// <param name="now">Exchange time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>In order of time; fewer when there are no more.</returns>
    internal async Task<IReadOnlyList<Bar>> ReadAsync(ChartSymbol symbol, BarSpan span, int count, DateTimeOffset? end, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = (end ?? now) - span.Back(count, symbol.IsCrypto);
        var page = symbol switch
        {
            { IsCrypto: true } => await crypto.GetBarsAsync(
                CryptoLocation.Us, new() { Symbols = [symbol.Text], Timeframe = span.Name, Start = start, End = end, Limit = count, Sort = SortDirection.Desc }, cancellationToken),
            { IsOption: true } => await options.GetBarsAsync(
                new() { Symbols = [symbol.Text], Start = start, End = end, Limit = count, Sort = SortDirection.Desc }, span.Name, cancellationToken),
            _ => await stocks.GetBarsAsync(
                new() { Symbols = [symbol.Text], Timeframe = span.Name, Start = start, End = end, Limit = count, Sort = SortDirection.Desc, Adjustment = Adjustment.Split, Feed = trading.Feed },
                cancellationToken),
        };
        return [.. page.Bars.GetValueOrDefault(symbol.Text, []).OrderBy(bar => bar.Time)];
    }
}
