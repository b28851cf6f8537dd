using System.Diagnostics;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Benchmarks.Load;

/// <summary>Orders at a steady pace, each measured four ways: the whole walk, the broker's part, bare commits, the walk with many rows behind it.</summary>
internal sealed class DeskRun(MeasuredDesk few, MeasuredDesk many, BareJournal bare)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1.0 / 50);

    private readonly Spread _whole = new();
    private readonly Spread _broker = new();
    private readonly Spread _bare = new();
    private readonly Spread _long = new();
    private IReadOnlyList<JournalEntry> _rows = [];
    private long _bytes;
    private int _commits;
    private double _seconds;

    public async Task TakeAsync(int first, int after)
    {
        using var ticks = new PeriodicTimer(s_pace);
        var began = Stopwatch.GetTimestamp();
        for (var number = first; number < after; number++)
        {
            await ticks.WaitForNextTickAsync();
            await TakeAsync(DeskOrders.Order(number), number);
        }

        _seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public IEnumerable<Figure> Figures(int rows)
    {
        var cost = _whole.P50 - _broker.P50;
        yield return new Figure("orders a second while this was measured, each four times over", _whole.Count / _seconds, "orders/s");
        yield return new Figure("commits per order", (double)_commits / _whole.Count, "commits");
        yield return new Figure("the broker's reads and the POST, p50", _broker.P50, "ms");
        yield return new Figure("bare commits of the same rows, p50", _bare.P50, "ms");
        yield return new Figure("bare commits of the same rows, p99", _bare.P99, "ms");
        yield return new Figure("an order beyond the broker's part, p50", cost, "ms", Target.AtMost(2));
        yield return new Figure("of that beyond the bare commits, p50", cost - _bare.P50, "ms");
        yield return new Figure("an order beyond the broker's part, p99", _whole.P99 - _broker.P50, "ms");
        yield return new Figure("p99 against bare commits", (_whole.P99 - _broker.P50) / _bare.P99, "times", Target.AtMost(2));
        yield return new Figure($"p50 with {rows:#,0} rows behind it against few", (_long.P50 - _broker.P50) / cost, "times", Target.AtMost(1.2));
        yield return new Figure("memory allocated per order beyond the broker's part", _bytes / 1024.0 / _whole.Count, "KB");
    }

    // Whoever comes first after a pause finds cold caches: each is first as often as the others.
    private async Task TakeAsync(StockOrder order, int number)
    {
        for (var turn = 0; turn < 4; turn++)
            await (((number + turn) & 3) switch
            {
                0 => WholeAsync(order),
                1 => BrokerAsync(order, number),
                2 => BareAsync(),
                _ => LongAsync(order),
            });
    }

    private async Task WholeAsync(StockOrder order)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _whole.Add(await TimedAsync(() => few.SubmitAsync(order)));
        _bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
        _rows = bare.News();
    }

    private async Task BrokerAsync(StockOrder order, int number)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _broker.Add(await TimedAsync(() => few.ReadAndPostAsync(order, $"read-{number}")));
        _bytes -= GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    // Those of the last order: whoever's turn it is, a bare commit is of one order's rows.
    private async Task BareAsync() => _bare.Add(await TimedAsync(() =>
    {
        _commits += bare.Commit(_rows);
        return Task.CompletedTask;
    }));

    private async Task LongAsync(StockOrder order) => _long.Add(await TimedAsync(() => many.SubmitAsync(order)));

    private static async Task<TimeSpan> TimedAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began);
    }
}
