using AlpacaMcp.Api.MarketData;
using AlpacaMcp.Server.Analysis.Indicators;
using AlpacaMcp.Server.Mcp;
using AlpacaMcp.Server.Mcp.Arguments;
using AlpacaMcp.Server.Mcp.Replies.Charts;

namespace AlpacaMcp.Server.Charts;

/// <summary>Charts of prices.</summary>
internal sealed class CandleCharts(CandleBars reader, PriceHeadings headings)
{
    private const int Usual = 90;
    private const int Most = 300;

    internal async Task<Chart> DrawAsync(CandleWish wish, ChartSize size, CancellationToken cancellationToken)
    {
        var symbol = ChartSymbol.Read(wish.Symbol);
        var span = BarSpan.Read(wish.Timeframe ?? "1Day");
        var asked = Bounded.Int("bars", wish.Bars ?? Usual, Most);
        var indicators = ChartIndicators.Read(wish.Indicators);
        var heading = symbol.IsCrypto ? await headings.ReadCryptoAsync(reader.Feed(symbol), cancellationToken) : await headings.ReadAsync(reader.Feed(symbol), cancellationToken);
        var end = When.Instant("end", wish.End, symbol.Zone, endOfDay: true, heading.AsOf)?.ToUniversalTime();
        var bars = await reader.ReadAsync(symbol, span, ChartIndicators.Bars(asked, indicators, span, symbol.IsCrypto), end, heading.AsOf, cancellationToken);
        if (bars.Count == 0)
            throw Chart.Nothing($"There are no {span.Name} bars of {symbol.Text} in the time that was looked through.", "Check the symbol with get_asset or get_option_contract, or give an end when it traded.", "symbol");
        IReadOnlyList<Bar> shown = [.. bars.TakeLast(asked)];
        var (lines, strength) = ChartIndicators.Lines(indicators, bars, shown.Count, bar => IndicatorBars.SessionOf(bar, span, symbol.IsCrypto));
        var reply = Told(symbol, span, shown) with { Prices = heading, Notes = Notes(shown.Count, asked, bars.Count, indicators) };
        var candles = new Candles(Title(reply, symbol, span), symbol.Sign, shown, [.. shown.Select(bar => TimeZoneInfo.ConvertTime(bar.Time, symbol.Zone))], span.IsIntraday, lines, strength);
        return new(reply, await ChartStudio.DrawAsync(size, sheet => CandleChart.Draw(sheet, candles), cancellationToken));
    }

    private static ChartReply Told(ChartSymbol symbol, BarSpan span, IReadOnlyList<Bar> bars) => new()
    {
        Kind = ChartKind.Candles.Value,
        Symbol = symbol.Text,
        Timeframe = span.Name,
        Count = bars.Count,
        From = bars[0].Time,
        To = bars[^1].Time,
        First = bars[0].Open,
        Last = bars[^1].Close,
        High = bars.Max(bar => bar.High),
        Low = bars.Min(bar => bar.Low),
        ChangePercent = Chart.Change(bars[0].Open, bars[^1].Close),
    };

    private static string Title(ChartReply reply, ChartSymbol symbol, BarSpan span) => string.Join("   ", ((string?[])
    [
        $"{symbol.Text} {span.Name}",
        ChartNumbers.Price(reply.Last ?? 0, symbol.Sign),
        reply.ChangePercent is { } change ? ChartNumbers.Percent(change) : null,
        span.IsIntraday ? symbol.IsCrypto ? "(UTC)" : "(New York)" : null,
    ]).OfType<string>());

    private static IReadOnlyList<string>? Notes(int shown, int asked, int read, IReadOnlyList<Indicator> indicators)
    {
        var needed = shown + indicators.Select(indicator => indicator.WarmUp).DefaultIfEmpty(0).Max();
        string?[] notes =
        [
            shown < asked ? $"There are only {shown} of {asked} bars." : null,
            read < needed ? $"Only {read} of the {needed} bars that the indicators need: lines begin late, and smoothed ones still carry their beginning." : null,
        ];
        return notes.OfType<string>().ToList() is { Count: > 0 } said ? said : null;
    }
}
