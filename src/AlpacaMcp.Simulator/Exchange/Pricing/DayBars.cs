using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Bars within one day, aggregated from the ticks that quotes and trades come from.</summary>
internal sealed class DayBars
{
    private const int RememberedDays = 20_000;
    private readonly ConcurrentDictionary<(string, DateOnly), Bar> _completed = new();

    public Bar? Daily(TradingDay day, DateTimeOffset now)
    {
        if (day.Start > now)
            return null;
        if (day.End > now)
            return Split(day, TimeSpan.FromDays(2), now)[0] with { Start = day.Midnight };
        if (_completed.Count >= RememberedDays)
            _completed.Clear();
        return _completed.GetOrAdd((day.Instrument.Symbol, day.Date), _ => Split(day, TimeSpan.FromDays(2), now)[0] with { Start = day.Midnight });
    }

    /// <summary>Bars of a length, left-labelled and aligned to the day's midnight, oldest first.</summary>
    public static List<Bar> Split(TradingDay day, TimeSpan length, DateTimeOffset now)
    {
        var bars = new List<Bar>();
        if (day.Start > now)
            return bars;
        var path = ArrayPool<double>.Shared.Rent(day.Path.Ticks + 1);
        day.Path.Fill(path.AsSpan(0, day.Path.Ticks + 1));
        var last = day.TickAt(now);
        for (var tick = 0; tick <= last;)
        {
            var start = day.Midnight + (length * Math.Floor((day.TimeOf(tick) - day.Midnight) / length));
            var next = (int)Math.Ceiling((start + length - day.Start) / TradingDay.TickLength);
            bars.Add(Aggregate(day, path.AsSpan(tick, Math.Min(next, last + 1) - tick), tick, start));
            tick = next;
        }
        ArrayPool<double>.Shared.Return(path);
        return bars;
    }

    // See IntradayBridge.Fill: a cold chart must not wait for the JIT's second tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Bar Aggregate(TradingDay day, ReadOnlySpan<double> path, int first, DateTimeOffset start)
    {
        var bar = Bar.Of(start, day.Tick(first, path[0]));
        for (var i = 1; i < path.Length; i++)
            bar = bar.Then(Bar.Of(start, day.Tick(first + i, path[i])));
        return bar;
    }
}
