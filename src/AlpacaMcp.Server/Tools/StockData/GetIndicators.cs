using System.ComponentModel;
using AlpacaMcp.Api.CryptoData;
using AlpacaMcp.Api.StockData;
using AlpacaMcp.Server.Analysis.Indicators;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Analysis;
using AlpacaMcp.Trading;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.StockData;

[Toolset(Toolset.StockData)]
internal sealed class GetIndicators(StockDataClient stocks, CryptoDataClient crypto, TradingOptions trading, PriceHeadings headings)
{
    private const int MostSymbols = 10;
    private const int MostRows = 100;
    private const int MostCells = 500;

    [McpServerTool(Name = "get_indicators", Title = "Get indicators", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Technical indicators of stocks or crypto pairs: sma20, ema50, rsi14, macd (macd12-26-9), atr14, bb20 (bb20-2), vwap (of the session).")]
    public async Task<IndicatorsReply> GetIndicatorsAsync(
        [Description("AAPL,MSFT or BTC/USD, not both; at most 10.")] string symbols,
        [Description("E.g. sma20,rsi14,macd.")] string indicators,
        [Description("E.g. 5Min, 1Hour, 1Week.")] string timeframe = "1Day",
        [Description("Per symbol, 1-100.")] int rows = 1,
        [Description("raw, split, dividend, all.")] string adjustment = "split",
        CancellationToken cancellationToken = default)
    {
        var isCrypto = symbols.Contains('/', StringComparison.Ordinal);
        var asked = isCrypto ? SymbolList.Pairs(symbols) : SymbolList.Stocks(symbols);
        Check(asked.Count, rows);
        var span = BarSpan.Read(timeframe);
        var table = new IndicatorTable(Indicator.Read(indicators), span, isCrypto, rows);
        var heading = isCrypto ? await headings.ReadCryptoAsync(CryptoLocation.Us.Value, cancellationToken) : await headings.ReadAsync(trading.Feed.Value, cancellationToken);
        var reader = new IndicatorBars(stocks, crypto, trading);
        var read = await Task.WhenAll(asked.Select(symbol => reader.ReadAsync(symbol, isCrypto, span, StockPrices.Adjustment(adjustment), table.Bars, heading.AsOf, cancellationToken)));
        var bars = asked.Zip(read).ToDictionary(pair => pair.First, pair => pair.Second);
        var notes = bars.Select(pair => table.Note(pair.Key, pair.Value)).OfType<string>().ToList();
        return new(heading, span.Name, table.Columns, bars.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => table.Of(pair.Value)), notes.Count == 0 ? null : notes);
    }

    private static void Check(int symbols, int rows)
    {
        if (symbols > MostSymbols)
            throw ToolErrorException.InvalidArgument("symbols", $"symbols takes at most {MostSymbols}; got {symbols}.");
        if (Bounded.Int("rows", rows, MostRows) * symbols > MostCells)
            throw ToolErrorException.InvalidArgument("rows", $"rows must be at most {MostCells} over all symbols; got {rows} for each of {symbols}.");
    }
}
