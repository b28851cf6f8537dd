using AlpacaMcp.Simulator.Exchange.Calendar;
using AlpacaMcp.Simulator.Exchange.Pricing;

namespace AlpacaMcp.Simulator.Exchange.CorporateActions;

/// <summary>The splits of each stock: those that happened, and from 2026 on invented ones whose days come from the seed.</summary>
internal static class SplitSchedule
{
    private static readonly Dictionary<string, Split[]> s_past = new(StringComparer.Ordinal)
    {
        ["AAPL"] = [new(new(2020, 8, 31), 1, 4)],
        ["AMZN"] = [new(new(2022, 6, 6), 1, 20)],
        ["AVGO"] = [new(new(2024, 7, 15), 1, 10)],
        ["GE"] = [new(new(2021, 8, 2), 8, 1)],
        ["GOOG"] = [new(new(2022, 7, 18), 1, 20)],
        ["GOOGL"] = [new(new(2022, 7, 18), 1, 20)],
        ["NFLX"] = [new(new(2025, 11, 17), 1, 10)],
        ["NVDA"] = [new(new(2021, 7, 20), 1, 4), new(new(2024, 6, 10), 1, 10)],
        ["TSLA"] = [new(new(2020, 8, 31), 1, 5), new(new(2022, 8, 25), 1, 3)],
        ["WMT"] = [new(new(2024, 2, 26), 1, 3)],
    };

    /// <summary>The ex-date is the first session at or after a day of these two weeks.</summary>
    private static readonly Dictionary<string, Split> s_invented = new(StringComparer.Ordinal)
    {
        ["META"] = new(new(2026, 9, 14), 1, 5),
        ["GME"] = new(new(2026, 10, 12), 4, 1),
        ["COST"] = new(new(2026, 12, 7), 1, 10),
        ["QQQ"] = new(new(2027, 2, 8), 1, 3),
    };

    private const int InventedDays = 12;

    public static IReadOnlyList<Split> Of(int seed, Instrument instrument)
    {
        if (s_past.TryGetValue(instrument.Symbol, out var past))
            return past;
        return s_invented.TryGetValue(instrument.Symbol, out var split) ? [Dated(seed, instrument, split)] : [];
    }

    /// <summary>What one of the anchor's shares was or will be at a day: raw price over the continuous one.</summary>
    public static double ScaleAt(int seed, Instrument instrument, DateOnly date, DateOnly anchor)
    {
        var scale = 1.0;
        foreach (var split in Of(seed, instrument))
        {
            if (split.ExDate > date && split.ExDate <= anchor)
                scale *= (double)split.NewRate / split.OldRate;
            else if (split.ExDate <= date && split.ExDate > anchor)
                scale *= (double)split.OldRate / split.NewRate;
        }
        return scale;
    }

    private static Split Dated(int seed, Instrument instrument, Split split)
    {
        var days = CounterHash.At(CounterHash.Key((ulong)seed, "split " + instrument.Symbol), 0) % InventedDays;
        return split with { ExDate = NyseCalendar.After(split.ExDate.AddDays((int)days - 1)).Date };
    }
}
