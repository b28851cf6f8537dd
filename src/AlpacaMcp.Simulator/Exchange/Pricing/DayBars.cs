using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

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
        var ticks = ArrayPool<MarketTick>.Shared.Rent(day.Ticks.Count);
        day.Ticks.Fill(ticks.AsSpan(0, day.Ticks.Count));
        var last = day.TickAt(now);
        for (var tick = 0; tick <= last;)
        {
            var start = day.Midnight + (length * Math.Floor((day.TimeOf(tick) - day.Midnight) / length));
            var next = (int)Math.Ceiling((start + length - day.Start) / day.Step);
            if (Aggregate(ticks.AsSpan(tick, Math.Min(next, last + 1) - tick), day.Instrument.IsCrypto) is { } bar)
                bars.Add(bar.Priced(start, day));
            tick = next;
        }
        ArrayPool<MarketTick>.Shared.Return(ticks);
        return bars;
    }

    // See IntradayBridge.Fill: a cold chart must not wait for the JIT's second tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TickBar? Aggregate(ReadOnlySpan<MarketTick> ticks, bool showsQuotes)
    {
        var found = false;
        var bar = default(TickBar);
        foreach (ref readonly var tick in ticks)
        {
            if (tick.Lots == 0)
                continue;
            bar = found ? bar.Then(tick) : TickBar.Of(tick);
            found = true;
        }
        return found ? bar : showsQuotes ? Quoted(ticks) : null;
    }

    /// <summary>A pair's bar without a trade: n and v are 0, the prices those that stood.</summary>
    private static TickBar Quoted(ReadOnlySpan<MarketTick> ticks)
    {
        var bar = TickBar.Of(ticks[0]);
        foreach (ref readonly var tick in ticks[1..])
            bar = bar.Then(tick);
        return bar;
    }
}
