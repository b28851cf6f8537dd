using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Mcp.Replies.Tables;

namespace AlpacaMcp.Server.Analysis.Indicators;

/// <summary>The last rows of one symbol's bars and indicators.</summary>
internal sealed class IndicatorTable(IReadOnlyList<Indicator> indicators, BarSpan span, bool isCrypto, int rows)
{
    /// <summary>Bars to read: the rows and what comes before them; for the session's average, the day from its beginning.</summary>
    internal int Bars { get; } = rows + indicators.Max(indicator => indicator.WarmUp) + (indicators.Any(indicator => indicator.Kind == IndicatorKind.Vwap) ? span.MostPerDay(isCrypto) : 0);

    internal IReadOnlyList<string> Columns { get; } = [TimeGroups.ColumnName(span.TableUnit), "close", .. indicators.SelectMany(indicator => indicator.Columns)];

    internal IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<Cell>>> Of(IReadOnlyList<Bar> bars)
    {
        var columns = indicators.SelectMany(indicator => IndicatorValues.Of(indicator, bars, bar => IndicatorBars.SessionOf(bar, span, isCrypto))).ToList();
        var shown = Enumerable.Range(Math.Max(0, bars.Count - rows), Math.Min(rows, bars.Count));
        return TimeGroups.Of(shown, span.TableUnit, i => bars[i].Time, i => [bars[i].Close, .. columns.Select(column => (Cell)column[i])]);
    }

    /// <summary>What too few bars mean; null when there were enough.</summary>
    internal string? Note(string symbol, IReadOnlyList<Bar> bars)
    {
        var wanted = rows + indicators.Max(indicator => indicator.WarmUp);
        return bars.Count >= wanted ? null
            : bars.Count == 0 ? $"No bars for {symbol}: unknown symbol or nothing traded. Check with get_asset."
            : $"{symbol} has only {bars.Count} of {wanted} bars: empty places lack bars, smoothed values still carry their beginning.";
    }
}
