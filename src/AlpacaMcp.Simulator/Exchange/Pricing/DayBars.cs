using System.Buffers;
using System.Collections.Concurrent;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Bars within one day, aggregated from the ticks that quotes and trades come from.</summary>
internal sealed class DayBars
{
    private const int RememberedDays = 20_000;
    private static readonly TimeSpan s_whole = TimeSpan.FromDays(2);
    private readonly ConcurrentDictionary<(string, DateOnly), Bar?> _completed = new();

    /// <summary>Prices of regular hours; volume, count and average of all hours, as the tapes count late and early trades (condition T).</summary>
    /// <remarks>https://docs.alpaca.markets/docs/market-data-faq and the conditions of CTA and UTP that it follows.</remarks>
    public Bar? Daily(IReadOnlyList<TradingDay> stretches, DateTimeOffset now)
    {
        if (stretches.FirstOrDefault(stretch => !stretch.IsExtended) is not { } day || day.Start > now)
            return null;
        if (stretches[^1].End > now)
            return Whole(stretches, day, now);
        if (_completed.Count >= RememberedDays)
            _completed.Clear();
        return _completed.GetOrAdd((day.Instrument.Symbol, day.Date), _ => Whole(stretches, day, now));
    }

    /// <summary>Bars of a length, left-labelled and aligned to the day's midnight, oldest first.</summary>
    public static List<Bar> Split(IReadOnlyList<TradingDay> stretches, TimeSpan length, DateTimeOffset now)
    {
        var bars = new List<Bar>();
        foreach (var bar in stretches.SelectMany(stretch => Split(stretch, length, now)))
        {
            if (bars.Count > 0 && bars[^1].Start == bar.Start)
                bars[^1] = bars[^1].Then(bar);
            else
                bars.Add(bar);
        }
        return bars;
    }

    /// <summary>One bar of <see cref="Split(IReadOnlyList{TradingDay}, TimeSpan, DateTimeOffset)"/>, made of its own ticks alone; it has ended.</summary>
    public static Bar? One(IReadOnlyList<TradingDay> stretches, DateTimeOffset start, TimeSpan length)
    {
        if (stretches.FirstOrDefault(stretch => stretch.Start < start + length && stretch.End > start) is not { } day)
            return null;
        var first = Math.Max(0, (int)Math.Ceiling((start - day.Start) / day.Step));
        var end = Math.Min(day.Ticks.Count, (int)Math.Ceiling((start + length - day.Start) / day.Step));
        var ticks = Enumerable.Range(first, Math.Max(0, end - first)).Select(day.Ticks.At).ToArray();
        return ticks.Length > 0 && TickBar.Of([.. ticks.Select(tick => tick.Price)], [.. ticks.Select(tick => tick.Lots)], day.Instrument.IsCrypto) is { } bar
            ? bar.Priced(start, day)
            : null;
    }

    private static Bar? Whole(IReadOnlyList<TradingDay> stretches, TradingDay day, DateTimeOffset now)
    {
        if (Split(day, s_whole, now) is not [var bar])
            return null;
        var others = stretches.Where(stretch => stretch.IsExtended).SelectMany(stretch => Split(stretch, s_whole, now)).ToArray();
        return bar with
        {
            Start = day.Midnight,
            Volume = bar.Volume + others.Sum(other => other.Volume),
            Trades = bar.Trades + others.Sum(other => other.Trades),
            Turnover = bar.Turnover + others.Sum(other => other.Turnover),
        };
    }

    private static List<Bar> Split(TradingDay day, TimeSpan length, DateTimeOffset now)
    {
        var bars = new List<Bar>();
        if (day.Start > now)
            return bars;
        var count = day.Ticks.Count;
        var pool = ArrayPool<long>.Shared.Rent(2 * count);
        var (prices, lots) = (pool.AsMemory(0, count), pool.AsMemory(count, count));
        day.Ticks.Fill(prices.Span, lots.Span);
        var last = day.TickAt(now);
        for (var tick = 0; tick <= last;)
        {
            var start = day.Midnight + (length * Math.Floor((day.TimeOf(tick) - day.Midnight) / length));
            var next = (int)Math.Ceiling((start + length - day.Start) / day.Step);
            var size = Math.Min(next, last + 1) - tick;
            // A pair's bar without a trade shows its quotes: n and v are 0.
            if (TickBar.Of(prices.Span.Slice(tick, size), lots.Span.Slice(tick, size), showsQuotes: day.Instrument.IsCrypto) is { } bar)
                bars.Add(bar.Priced(start, day));
            tick = next;
        }
        ArrayPool<long>.Shared.Return(pool);
        return bars;
    }
}
