using System.Diagnostics;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Benchmarks.Load;
using AlpacaMcp.Simulator;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Orders;

namespace AlpacaMcp.Benchmarks;

/// <summary>
/// What the desk adds to an order: validation, every rule, the journal on disk and the bookkeeping, beyond what the broker's own reads and the
/// POST cost. Beside it, in turn with it, bare commits of the same rows to the same disk, and the same desk with a million rows behind it.
/// </summary>
internal static class DeskOrders
{
    private const int WarmUp = 300;
    private const int Orders = 2_000;
    private const int Rows = 1_000_000;
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(1.0 / 50);
    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("desk-");
        await using var exchange = await SimulatedExchange.StartAsync(new SimulatorOptions { StartAt = s_start }, TimeProvider.System, CancellationToken.None);
        await using var few = new MeasuredDesk(exchange, new JournalPlace(Path.Combine(folder.FullName, "few")));
        await using var many = new MeasuredDesk(exchange, new JournalPlace(Path.Combine(folder.FullName, "many")));
        await few.SubmitAsync(Order(-1));
        LongJournal.Write(many.Journal, await few.ScopeAsync(), Rows);
        using (var bare = new BareJournal(few.Journal))
        {
            var run = new Run(few, many, bare);
            await run.TakeAsync(-WarmUp, 0);
            run.Forget();
            await run.TakeAsync(0, Orders);
            foreach (var figure in run.Figures())
                yield return figure;
        }

        await few.DisposeAsync();
        await many.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // No two within half a minute are the same order: they would be one order repeated.
    private static StockOrder Order(int number) => new()
    {
        Symbol = "AAPL",
        Side = OrderSide.Buy,
        Qty = 1,
        Type = OrderType.Limit,
        LimitPrice = 50m + ((number + WarmUp + 1) * 0.01m),
        TimeInForce = TimeInForce.Day,
    };

    private sealed class Run(MeasuredDesk few, MeasuredDesk many, BareJournal bare)
    {
        private Spread _whole = new();
        private Spread _broker = new();
        private Spread _bare = new();
        private Spread _long = new();
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
                await TakeAsync(Order(number), number);
            }

            _seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        }

        public void Forget()
        {
            (_whole, _broker, _bare, _long) = (new(), new(), new(), new());
            (_bytes, _commits) = (0, 0);
        }

        public IEnumerable<Figure> Figures()
        {
            var cost = _whole.P50 - _broker.P50;
            yield return new Figure("orders a second while this was measured, each four times over", Orders / _seconds, "orders/s");
            yield return new Figure("commits per order", (double)_commits / Orders, "commits");
            yield return new Figure("the broker's reads and the POST, p50", _broker.P50, "ms");
            yield return new Figure("bare commits of the same rows, p50", _bare.P50, "ms");
            yield return new Figure("bare commits of the same rows, p99", _bare.P99, "ms");
            yield return new Figure("an order beyond the broker's part, p50", cost, "ms", Target.AtMost(2));
            yield return new Figure("an order beyond the broker's part, p99", _whole.P99 - _broker.P50, "ms");
            yield return new Figure("p50 against bare commits", cost / _bare.P50, "times");
            yield return new Figure("p99 against bare commits", (_whole.P99 - _broker.P50) / _bare.P99, "times", Target.AtMost(2));
            yield return new Figure($"p50 with {Rows:#,0} rows behind it against few", (_long.P50 - _broker.P50) / cost, "times", Target.AtMost(1.2));
            yield return new Figure("memory allocated per order beyond the broker's part", _bytes / Orders / 1024.0, "KB");
        }

        private async Task TakeAsync(StockOrder order, int number)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            _whole.Add(await TimedAsync(() => few.SubmitAsync(order)));
            var between = GC.GetTotalAllocatedBytes(precise: true);
            _broker.Add(await TimedAsync(() => few.ReadAndPostAsync(order, $"read-{number}")));
            _bytes += between - before - (GC.GetTotalAllocatedBytes(precise: true) - between);
            var rows = bare.News();
            _bare.Add(await TimedAsync(() =>
            {
                _commits += bare.Commit(rows);
                return Task.CompletedTask;
            }));
            _long.Add(await TimedAsync(() => many.SubmitAsync(order)));
        }

        private static async Task<TimeSpan> TimedAsync(Func<Task> work)
        {
            var began = Stopwatch.GetTimestamp();
            await work();
            return Stopwatch.GetElapsedTime(began);
        }
    }
}
