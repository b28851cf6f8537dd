using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Telemetry;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>Journals of one account, without a broker, and what is asked of them.</summary>
internal static class J
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static SqliteJournal InMemory(TimeProvider time) => At(JournalPlace.Memory, time, new LocalOwners());

    public static SqliteJournal At(JournalPlace place, TimeProvider time, IOwners owners, ICrashPoints? crash = null, string account = "one", bool isEphemeral = false) => new(
        new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker, Journal = place, IsEphemeral = isEphemeral },
        new OneAccount(account),
        owners,
        new NoPolicyPin(),
        crash ?? new NoCrash(),
        Meter(),
        time);

    /// <summary>Counts, and nobody listens.</summary>
    public static DeskMeter Meter() => new(new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker }, TimeProvider.System);

    public static OrderIntent Intent(string id) => A.Intent(true, 1, 100m) with { ClientOrderId = id, Day = Day };

    public static async Task<JournalDecision> BeginAsync(this IOrderJournal journal, OrderIntent intent) =>
        await journal.TryBeginAsync(new(0, Day), _ => new(intent, []), CancellationToken.None);

    public static ValueTask RecordAsync(this IOrderJournal journal, string id, IntentState state) => journal.RecordAsync(new(id, state), CancellationToken.None);

    public static ValueTask EndAsync(this IOrderJournal journal, string id, string status, decimal filled, decimal notional) =>
        journal.RecordAsync(new(id, IntentState.Ended, new(status, filled, notional)), CancellationToken.None);

    public static async Task<IntentState?> StateAsync(this IOrderJournal journal, string id) => (await journal.FindAsync(id, CancellationToken.None))?.State;

    /// <summary>Opening orders of the day and what they cost.</summary>
    public static async Task<(int Orders, decimal Notional)> TodayAsync(this IOrderJournal journal)
    {
        var view = await journal.ViewAsync(new(0, Day), CancellationToken.None);
        return (view.OpeningToday, view.NotionalToday);
    }

    public static async Task<IEnumerable<string>> UnknownIdsAsync(this IOrderJournal journal) => (await journal.UnknownAsync(CancellationToken.None)).Select(i => i.ClientOrderId);

    private sealed class OneAccount(string id) : IJournalAccount
    {
        public ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new JournalScope("simulator", id));
    }
}
