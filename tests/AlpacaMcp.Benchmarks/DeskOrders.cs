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
    private const int Orders = 6_000; // Sixty beyond the p99.
    private const int Rows = 1_000_000;
    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("desk-");
        await using var exchange = await SimulatedExchange.StartAsync(new SimulatorOptions { StartAt = s_start }, TimeProvider.System, CancellationToken.None);
        await using var few = new MeasuredDesk(exchange, new JournalPlace(Path.Combine(folder.FullName, "few")));
        await using var many = new MeasuredDesk(exchange, new JournalPlace(Path.Combine(folder.FullName, "many")));
        await few.SubmitAsync(Order(-1));
        LongJournal.Write(many.Journal, await few.ScopeAsync(), Rows);
        using (BareJournal rows = new(few.Journal, withTables: true), entries = new(few.Journal, withTables: false))
        {
            await new DeskRun(few, many, rows, entries).TakeAsync(-WarmUp, 0);
            var run = new DeskRun(few, many, rows, entries);
            await run.TakeAsync(0, Orders);
            foreach (var figure in run.Figures(Rows))
                yield return figure;
        }

        await few.DisposeAsync();
        await many.DisposeAsync();
        folder.Delete(recursive: true);
    }

    // No two within half a minute are the same order: they would be one order repeated.
    internal static StockOrder Order(int number) => new()
    {
        Symbol = "AAPL",
        Side = OrderSide.Buy,
        Qty = 1,
        Type = OrderType.Limit,
        LimitPrice = 50m + ((number + WarmUp + 1) * 0.01m),
        TimeInForce = TimeInForce.Day,
    };
}
