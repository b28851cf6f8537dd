using AlpacaMcp.Api.MarketData;

namespace AlpacaMcp.Server.Mcp.Replies.Tables;

/// <summary>Bars of any market as a table: plain while they are few, packed when they are many.</summary>
/// <param name="Table">The rows and their columns.</param>
/// <param name="Steps">What packed values count; null when the values are plain.</param>
internal sealed record BarTable(TimeTable Table, BarSteps? Steps)
{
    private const int MostPlain = 100;

    internal static BarTable Of(IReadOnlyDictionary<string, IReadOnlyList<Bar>> series, TimeUnit unit)
    {
        var all = series.Values.SelectMany(bars => bars).ToList();
        var steps = all.Count > MostPlain ? BarSteps.Of(all) : null;
        return new(TimeTable.Of(series, unit, bar => bar.Time, steps is null ? BarColumns.Plain : BarColumns.Packed(steps)), steps);
    }
}
