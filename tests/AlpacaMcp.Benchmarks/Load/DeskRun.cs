using System.Diagnostics;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>Orders at a steady pace, each measured on a short journal and on a long one, and as bare commits of its rows. Of an order all counts but the broker's own time.</summary>
internal sealed class DeskRun(MeasuredDesk few, MeasuredDesk many, BareJournal rows, BareJournal entries)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1.0 / 50);

    private readonly Spread _order = new();
    private readonly Spread _broker = new();
    private readonly Spread _bare = new();
    private readonly Spread _bareEntries = new();
    private readonly Spread _long = new();
    private long _bytes;
    private int _commits;
    private double _seconds;

    public async Task TakeAsync(int first, int after)
    {
        using var broker = new BrokerTime();
        using var ticks = new PeriodicTimer(s_pace);
        var began = Stopwatch.GetTimestamp();
        for (var number = first; number < after; number++)
        {
            await ticks.WaitForNextTickAsync();
            await TakeAsync(DeskOrders.Order(number), number - first, broker);
        }

        _seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public IEnumerable<Figure> Figures(int behind)
    {
        yield return new Figure("orders a second while this was measured, each four times over", _order.Count / _seconds, "orders/s");
        yield return new Figure("commits per order", (double)_commits / _order.Count, "commits");
        yield return new Figure("the broker's reads and the POST, p50", _broker.P50, "ms");
        yield return new Figure("bare commits of the same rows, p50", _bare.P50, "ms");
        yield return new Figure("bare commits of the same rows, p99", _bare.P99, "ms");
        yield return new Figure("bare commits of the journal's entries alone, p50", _bareEntries.P50, "ms");
        yield return new Figure("bare commits of the journal's entries alone, p99", _bareEntries.P99, "ms");
        yield return new Figure("an order beyond the broker's part, p50", _order.P50, "ms", Target.AtMost(2));
        yield return new Figure("of that beyond the bare commits, p50", _order.P50 - _bare.P50, "ms");
        yield return new Figure("an order beyond the broker's part, p99", _order.P99, "ms");
        yield return new Figure("p99 against bare commits of the same rows", _order.P99 / _bare.P99, "times", Target.AtMost(2));
        yield return new Figure("p99 against bare commits of the journal's entries alone", _order.P99 / _bareEntries.P99, "times");
        yield return new Figure($"p50 with {behind:#,0} rows behind it against few", _long.P50 / _order.P50, "times", Target.AtMost(1.2));
        yield return new Figure("memory allocated per order, the broker's part included", _bytes / 1024.0 / _order.Count, "KB");
    }

    // Whoever comes first after a pause finds cold caches: each is first as often as the others.
    private async Task TakeAsync(StockOrder order, int tick, BrokerTime broker)
    {
        for (var turn = 0; turn < 4; turn++)
            await (((tick + turn) & 3) switch
            {
                0 => FewAsync(order, broker),
                1 => BareAsync(_bare, rows),
                2 => BareAsync(_bareEntries, entries),
                _ => LongAsync(order, broker),
            });
    }

    private async Task FewAsync(StockOrder order, BrokerTime broker)
    {
        broker.Take();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var all = await TimedAsync(() => few.SubmitAsync(order));
        _bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
        var brokers = broker.Take();
        _order.Add(all - brokers);
        _broker.Add(brokers);
        _commits += rows.Take();
        entries.Take();
    }

    private static async Task BareAsync(Spread spread, BareJournal bare) => spread.Add(await TimedAsync(() =>
    {
        bare.Commit();
        return Task.CompletedTask;
    }));

    private async Task LongAsync(StockOrder order, BrokerTime broker)
    {
        broker.Take();
        var all = await TimedAsync(() => many.SubmitAsync(order));
        _long.Add(all - broker.Take());
    }

    private static async Task<TimeSpan> TimedAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began);
    }
}
