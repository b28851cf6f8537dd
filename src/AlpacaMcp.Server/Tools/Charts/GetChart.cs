using System.ComponentModel;
using AlpacaMcp.Server.Charts;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Server.Mcp.Replies.Charts;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace AlpacaMcp.Server.Tools.Charts;

[Toolset(Toolset.Charts)]
internal sealed class GetChart(CandleCharts candles, EquityCharts equity, PositionsCharts positions)
{
    [McpServerTool(Name = "get_chart", Title = "Get chart", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true, OutputSchemaType = typeof(ChartReply))]
    [Description("A picture to show: candles of a stock, pair or option with volume, the account's equity with drawdown, or its positions as a pie. Numbers come cheaper from other tools.")]
    public async Task<CallToolResult> GetChartAsync(
        ChartKind? kind = null,
        [Description("For candles, e.g. AAPL.")] string? symbol = null,
        [Description("5Min, 1Hour, 1Day; equity: 5Min, 15Min, 1H, 1D.")] string? timeframe = null,
        [Description("Candles up to end, 1-300; default 90.")] int? bars = null,
        [Description("E.g. sma20, ema50, bb20, vwap, rsi14.")] IReadOnlyList<string>? indicators = null,
        [Description("For equity, e.g. 1M.")] string? period = null,
        string? end = null,
        int width = 900,
        int height = 540,
        CancellationToken cancellationToken = default)
    {
        var (shown, size) = (kind ?? ChartKind.Candles, ChartSize.Read(width, height));
        var isOfTime = shown != ChartKind.Positions;
        Refuse(shown, "symbol", symbol, shown == ChartKind.Candles);
        Refuse(shown, "bars", bars, shown == ChartKind.Candles);
        Refuse(shown, "indicators", indicators, shown == ChartKind.Candles);
        Refuse(shown, "period", period, shown == ChartKind.Equity);
        Refuse(shown, "timeframe", timeframe, isOfTime);
        Refuse(shown, "end", end, isOfTime);
        var chart = shown == ChartKind.Candles ? await candles.DrawAsync(new(symbol, timeframe, bars, indicators, end), size, cancellationToken)
            : shown == ChartKind.Equity ? await equity.DrawAsync(period, timeframe, end, size, cancellationToken)
            : await positions.DrawAsync(size, cancellationToken);
        return chart.Result();
    }

    private static void Refuse(ChartKind kind, string name, object? given, bool isTaken)
    {
        if (given is not null && !isTaken)
            throw ToolErrorException.InvalidArgument(name, $"A chart of {kind.Value} takes no {name}.");
    }
}
