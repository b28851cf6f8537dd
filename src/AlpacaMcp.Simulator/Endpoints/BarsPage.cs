using AlpacaMcp.Simulator.Exchange.Pricing;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Endpoints;

/// <summary>Cuts a page out of all bars, sorted by symbol, then by time.</summary>
internal static class BarsPage
{
    public static BarsBody Cut(BarHistory history, IReadOnlyList<Instrument> instruments, BarsQuery query)
    {
        var pages = new SortedDictionary<string, IReadOnlyList<BarBody>>(StringComparer.Ordinal);
        var left = query.Limit;
        foreach (var instrument in instruments.Where(instrument => !IsBehind(instrument, query.Token)))
        {
            var found = history.Bars(instrument, query.Timeframe, From(instrument, query)).Take(left + 1).ToArray();
            if (found.Length > 0 && left > 0)
                pages[instrument.Symbol] = [.. found.Take(left).Select(bar => BarBody.Of(bar, instrument))];
            if (found.Length > left)
                return new BarsBody(pages, new PageToken(instrument.Symbol, found[left].Start).ToString());
            left -= found.Length;
        }
        return new BarsBody(pages, null);
    }

    private static bool IsBehind(Instrument instrument, PageToken? token) =>
        token is not null && string.CompareOrdinal(instrument.Symbol, token.Symbol) < 0;

    private static BarRange From(Instrument instrument, BarsQuery query)
    {
        if (query.Token is not { } token || token.Symbol != instrument.Symbol)
            return query.Range;
        return query.Range.Descending ? query.Range with { End = token.Start } : query.Range with { Start = token.Start };
    }
}
