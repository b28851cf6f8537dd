using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>Counters and reservations are a function of the journal's rows, whatever has happened.</summary>
public sealed class ReplayPropertyTests
{
    private static readonly Gen<string> Ids = Gen.Int[0, 5].Select(n => $"id-{n}");

    private static readonly Gen<IntentState> States = Gen.Enum<IntentState>();

    private static readonly Gen<decimal> Amounts = Gen.Int[0, 200_00].Select(cents => new decimal(cents, 0, 0, false, 2)); // 14.00, not 14: what is kept must not depend on how it was written.

    private static readonly Gen<DateOnly?> Days = Gen.Int[0, 4].Select(n => n == 0 ? (DateOnly?)null : J.Day.AddDays(n % 2));

    private static readonly Gen<OrderIntent> Intents = Gen.Select(Ids, Amounts, Days, Gen.Bool, Gen.Int[0, 3], Ids, Amounts, (id, cost, day, isReducing, kind, from, takesOver) =>
        J.Intent(id) with { Notional = cost, Day = day, IsReducing = isReducing && kind != 0, TakesOverFrom = kind == 0 ? from : null, TakesOver = kind == 0 ? takesOver : 0 });

    private static readonly Gen<StateChange> Changes = Gen.Select(Ids, States, Amounts, Gen.Bool, (id, state, filled, isReplaced) =>
        new StateChange(id, state, state == IntentState.Ended ? new(isReplaced ? "replaced" : "filled", 1, filled) : null));

    private static readonly Gen<Func<SqliteJournal, Task>> Steps = Gen.Frequency(
        (6, Intents.Select(intent => (Func<SqliteJournal, Task>)(journal => journal.BeginAsync(intent)))),
        (6, Changes.Select(change => (Func<SqliteJournal, Task>)(journal => journal.RecordAsync(change, CancellationToken.None).AsTask()))),
        (1, Ids.Select(caller => (Func<SqliteJournal, Task>)(journal => new SqliteApprovals(journal).TaintAsync(new(caller, A.Now), CancellationToken.None).AsTask()))),
        (1, Gen.Select(Ids, Gen.Enum<ApprovalState>(), (id, state) => (Func<SqliteJournal, Task>)(journal => ApproveAsync(journal, id, state)))),
        (1, Gen.Bool.Select(isAgent => (Func<SqliteJournal, Task>)(journal => StopAsync(journal, isAgent ? StopCause.Agent : StopCause.Drawdown)))),
        (1, Gen.Const((Func<SqliteJournal, Task>)(journal => journal.LiftAsync(StopCause.Drawdown, "Over.", CancellationToken.None).AsTask()))),
        (1, Gen.Const((Func<SqliteJournal, Task>)(journal => journal.ResumeAsync(new("Looked into.", A.Now), new(J.Day, 1, new(J.Day, 0)), CancellationToken.None).AsTask()))));

    private static readonly string[] Tables = ["intents", "days", "stops", "latest", "openings", "approvals"];

    private static int _journals;

    [Fact]
    public Task After_each_step_the_tables_are_what_the_rows_say() => Steps.Array[1, 25].SampleAsync(
        async steps =>
        {
            var place = new JournalPlace(null, $"replay-{Interlocked.Increment(ref _journals)}");
            using var journal = J.At(place, new FakeTimeProvider(A.Now), new LocalOwners());
            using var rows = JournalConnection.Open(place.DataSource);
            foreach (var step in steps)
            {
                await step(journal);
                using var replayed = Replayed(rows);
                Assert.Equal(Dump(replayed), Dump(rows));
                Assert.Equal(CountedOf(rows), SumsOf(rows));
            }
        },
        iter: 60,
        threads: 2);

    private static Task StopAsync(SqliteJournal journal, string cause) =>
        journal.StopAsync(new() { Cause = cause, Mode = TradingMode.Halted, By = "rule", Reason = "Enough.", Since = A.Now }, everywhere: cause == StopCause.Agent, CancellationToken.None).AsTask();

    private static async Task ApproveAsync(SqliteJournal journal, string id, ApprovalState state) => await new SqliteApprovals(journal).DecideAsync(
        new("agent", id), _ => new(null, new() { Id = id, State = state, Hash = id, Caller = "agent", Order = "buy", Reasons = [], AskedAt = A.Now, ExpiresAt = A.Now }), CancellationToken.None);

    private static JournalConnection Replayed(JournalConnection rows)
    {
        var fresh = JournalConnection.Open(":memory:");
        fresh.Script(JournalSchema.Entries);
        fresh.Script(JournalSchema.Projected);
        foreach (var row in EntryRows.After(rows, 0, int.MaxValue))
            Projection.Apply(fresh, row);
        return fresh;
    }

    private static string Dump(JournalConnection rows) => string.Join("\n", Tables.SelectMany(table => rows.All($"SELECT * FROM {table} ORDER BY 1, 2", r => $"{table}: {Line(r)}")));

    private static string Line(JournalRow row) => string.Join(" | ", Enumerable.Range(0, row.Columns).Select(row.GetAny));

    /// <summary>The sums kept by day, and the same added up over the orders.</summary>
    private static string SumsOf(JournalConnection rows) =>
        string.Join("\n", rows.All("SELECT day, notional FROM days ORDER BY 1", r => (Day: r.GetString(0), Sum: Projection.Amount(r.GetString(1)))).Where(day => day.Sum != 0).Select(day => $"{day.Day} {day.Sum:0.00}"));

    private static string CountedOf(JournalConnection rows) => string.Join(
        "\n",
        rows.All("SELECT day, counted FROM intents WHERE day IS NOT NULL", r => (Day: r.GetString(0), Counted: Projection.Amount(r.GetString(1))))
            .GroupBy(one => one.Day, one => one.Counted)
            .OrderBy(day => day.Key)
            .Where(day => day.Sum() != 0)
            .Select(day => $"{day.Key} {day.Sum():0.00}"));
}
