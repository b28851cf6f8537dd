using System.Diagnostics;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Benchmarks.Load;
using AlpacaMcp.Simulator;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Sending;
using AlpacaMcp.Trading.Monitoring;
using AlpacaMcp.Trading.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace AlpacaMcp.Benchmarks;

internal static class Profile
{
    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("desk-");
        var start = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
        await using var exchange = await SimulatedExchange.StartAsync(new SimulatorOptions { StartAt = start }, TimeProvider.System, CancellationToken.None);
        await using var desk = new MeasuredDesk(exchange, new JournalPlace(Path.Combine(folder.FullName, "few")));
        var s = desk.Services;
        StockOrder Order(int n) => new() { Symbol = "AAPL", Side = OrderSide.Buy, Qty = 1, Type = OrderType.Limit, LimitPrice = 50m + (n * 0.01m), TimeInForce = TimeInForce.Day };
        for (var i = 0; i < 2000; i++)
            await desk.SubmitAsync(Order(i));
        var journal = s.GetRequiredService<IOrderJournal>();
        var state = s.GetRequiredService<IStateJournal>();
        var sqlite = s.GetRequiredService<SqliteJournal>();
        var halts = s.GetRequiredService<TradingHalts>();
        var gate = s.GetRequiredService<Api.ISendGate>();
        var emergency = s.GetRequiredService<EmergencyFile>();
        var validation = s.GetRequiredService<OrderValidation>();
        var snaps = s.GetRequiredService<SnapshotReader>();
        var rules = s.GetRequiredService<RiskGate>();
        var order = Order(1);
        var wire = order.ToWire("x");
        var terms = OrderTerms.Of(wire);
        var snapshot = (await snaps.ReadToDecideAsync(order, CancellationToken.None))!;
        var view = await journal.ViewAsync(snapshot.Ask, CancellationToken.None);
        var kase = RiskCase.Of(order, MeasuredDesk.Limitless, snapshot, view);
        var n = 5000;
        async Task<Figure> T(string name, Func<Task> f)
        {
            for (var i = 0; i < 300; i++) await f();
            var a = GC.GetTotalAllocatedBytes(true); var best = double.MaxValue;
            for (var r = 0; r < 10; r++)
            {
                var t = Stopwatch.GetTimestamp();
                for (var i = 0; i < 100; i++) await f();
                best = Math.Min(best, Stopwatch.GetElapsedTime(t).TotalMicroseconds / 100);
            }
            a = GC.GetTotalAllocatedBytes(true) - a;
            return new Figure(name + $" [{a / 1000 / 1024.0:0.0} KB]", best, "us");
        }
        if (Environment.GetEnvironmentVariable("LOOP") is not null)
        {
            for (var i = 0; i < 6000; i++)
                await desk.SubmitAsync(Order(++n));
            yield break;
        }
        yield return await T("submit", () => desk.SubmitAsync(Order(++n)));
        yield return await T("read and post", () => desk.ReadAndPostAsync(Order(++n), $"r-{n}"));
        yield return await T("snapshot", () => snaps.ReadToDecideAsync(order, CancellationToken.None));
        yield return await T("validation", () => { validation.Check(order); return Task.CompletedTask; });
        yield return await T("notice file", () => halts.NoticeFileAsync(CancellationToken.None).AsTask());
        yield return await T("holds lines", () => { emergency.HoldsLines(); return Task.CompletedTask; });
        yield return await T("may hold unknown", () => { _ = journal.MayHoldUnknown; return Task.CompletedTask; });
        yield return await T("find missing", () => journal.FindAsync("nope", CancellationToken.None).AsTask());
        yield return await T("same", () => journal.SameAsync(terms, DateTimeOffset.UnixEpoch.AddYears(80), CancellationToken.None).AsTask());
        var half = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(30);
        yield return await T("same 30 s", () => journal.SameAsync(terms, half, CancellationToken.None).AsTask());
        yield return await T("mark", () => journal.MarkAsync(CancellationToken.None).AsTask());
        yield return await T("live", () => journal.LiveAsync(CancellationToken.None).AsTask());
        yield return await T("view", () => journal.ViewAsync(snapshot.Ask, CancellationToken.None).AsTask());
        yield return await T("state", () => state.StateAsync(null, CancellationToken.None).AsTask());
        yield return await T("baseline", () => state.BaselineAsync(CancellationToken.None).AsTask());
        yield return await T("resumed", () => state.ResumedAsync(CancellationToken.None).AsTask());
        yield return await T("gate", async () => (await gate.EnterAsync(CancellationToken.None)).Dispose());
        yield return await T("case", () => { RiskCase.Of(order, MeasuredDesk.Limitless, snapshot, view); return Task.CompletedTask; });
        yield return await T("rules", () => { rules.Judge(kase); return Task.CompletedTask; });
        foreach (var rule in RiskRules.All)
            if (await T("   " + rule.GetType().Name, () => { rule.Check(kase); return Task.CompletedTask; }) is { Value: > 1 } f)
                yield return f;
        OrderIntent Intent(string id) => new() { ClientOrderId = id, Terms = terms, Symbol = "AAPL", IsBuy = true, Qty = 1, Notional = 90m, IsReducing = false, DecidedAt = TimeProvider.System.GetUtcNow(), Day = new DateOnly(2026, 11, 20), PolicyHash = new string('0', 64) };
        var late = snapshot.Ask with { Mark = long.MaxValue, Seen = null };
        yield return await T("view of now", () => journal.ViewAsync(late, CancellationToken.None).AsTask());
        yield return await T("begin and record", async () => { await sqlite.TryBeginAsync(snapshot.Ask with { Mark = long.MaxValue, Seen = null }, v => new(Intent($"amcp-{++n}"), []), CancellationToken.None); await sqlite.RecordAsync(new($"amcp-{n}", IntentState.Listed), CancellationToken.None); });
        yield return await T("record", () => sqlite.RecordAsync(new($"amcp-{n--}", IntentState.Ended, new("filled", 1, 90m)), CancellationToken.None).AsTask());
        yield return await T("note", () => sqlite.NoteAsync("cancel", new("bla"), CancellationToken.None).AsTask());
        yield return await T("hash", () => { JournalHash.Of(JournalHash.Start, 5, "2026-11-20T15:00:00.0000000+00:00", "simulator/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "intent", new string('x', 700)); return Task.CompletedTask; });
        var anchor = new JournalAnchor(Path.Combine(folder.FullName, "few", "other.anchor"));
        yield return await T("anchor", () => { anchor.Note(5, JournalHash.Start); return Task.CompletedTask; });
    }
}
