using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Analysis.Indicators;
using AlpacaMcp.Server.Mcp.Errors;

namespace AlpacaMcp.Server.Charts;

/// <summary>The indicators that a chart can show, written as in get_indicators.</summary>
internal static class ChartIndicators
{
    private const int Most = 6;

    internal static IReadOnlyList<Indicator> Read(IReadOnlyList<string>? names)
    {
        if (names is null)
            return [];
        var read = Indicator.Read(string.Join(',', names));
        if (read.Count > Most)
            throw Invalid($"A chart takes at most {Most} indicators; got {read.Count}.");
        return read.FirstOrDefault(indicator => indicator.Kind is IndicatorKind.Macd or IndicatorKind.Atr) is { } other
            ? throw Invalid($"A chart shows sma, ema, bb, vwap and rsi, not {other.Name}.")
            : read;
    }

    /// <summary>Bars to read for so many that are shown: what smoothing needs before them, and for the session's average the day from its beginning.</summary>
    internal static int Bars(int shown, IReadOnlyList<Indicator> indicators, BarSpan span, bool isCrypto) =>
        shown + indicators.Select(indicator => indicator.WarmUp).DefaultIfEmpty(0).Max() + (indicators.Any(indicator => indicator.Kind == IndicatorKind.Vwap) ? span.MostPerDay(isCrypto) : 0);

    /// <summary>The lines over the last bars; relative strength apart, for it has a scale of its own.</summary>
    internal static (IReadOnlyList<ChartLine> Prices, IReadOnlyList<ChartLine> Strength) Lines(
        IReadOnlyList<Indicator> indicators, IReadOnlyList<Bar> bars, int shown, Func<Bar, DateOnly?> session)
    {
        var lines = indicators.SelectMany((indicator, series) => IndicatorValues.Of(indicator, bars, session)
            .Select((values, column) => (indicator.Kind, Line: new ChartLine(column == 0 ? indicator.Name : null, series, [.. values.TakeLast(shown)])))).ToList();
        // The middle of Bollinger's bands is an average that may be drawn, too: that one lies above.
        return ([.. lines.Where(line => line.Kind != IndicatorKind.Rsi).OrderBy(line => line.Kind != IndicatorKind.Bb).Select(line => line.Line)], [.. lines.Where(line => line.Kind == IndicatorKind.Rsi).Select(line => line.Line)]);
    }

    private static ToolErrorException Invalid(string message) => ToolErrorException.InvalidArgument("indicators", message, "Leave out what a chart does not show; get_indicators has the numbers of all.");
}
