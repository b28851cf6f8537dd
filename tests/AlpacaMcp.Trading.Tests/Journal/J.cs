using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Market;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>Journals of one account, without a broker.</summary>
internal static class J
{
    public static SqliteJournal InMemory(TimeProvider time) => At(JournalPlace.Memory, time, new LocalOwners());

    public static SqliteJournal At(JournalPlace place, TimeProvider time, IOwners owners, ICrashPoints? crash = null) =>
        new(new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker, Journal = place }, new OneAccount(), owners, new NoPolicyPin(), crash ?? new NoCrash(), time);

    private sealed class OneAccount : IJournalAccount
    {
        public ValueTask<JournalScope> ScopeAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new JournalScope("simulator", "one"));
    }
}
