using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>The orders of the last minute are the same whichever copy of the server counts them, and whatever the clock does.</summary>
public sealed class RecentOrderTests
{
    private static readonly Gen<Func<Copies, Task>> Steps = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 1], Gen.Int[0, 7], Gen.Bool, (copy, id, isReducing) => (Func<Copies, Task>)(copies => copies.BeginAsync(copy, $"id-{id}", isReducing)))),
        (4, Gen.Select(Gen.Int[0, 1], Gen.Int[0, 7], (copy, id) => (Func<Copies, Task>)(copies => copies.NotPlacedAsync(copy, $"id-{id}")))),
        (1, Gen.Int[0, 1].Select(copy => (Func<Copies, Task>)(copies => copies.BreakAsync(copy, "id-0")))),
        (3, Gen.Int[0, 40].Select(seconds => (Func<Copies, Task>)(copies => copies.MoveAsync(seconds)))),
        (1, Gen.Int[-90, -1].Select(seconds => (Func<Copies, Task>)(copies => copies.MoveAsync(seconds)))));

    private static int _journals;

    [Fact]
    public Task Both_copies_count_what_was_decided_in_the_last_minute() => Gen.Select(Steps, Gen.Int[0, 2]).Array[1, 40].SampleAsync(
        async steps =>
        {
            using var copies = new Copies($"recent-{Interlocked.Increment(ref _journals)}");
            foreach (var (step, looking) in steps)
            {
                await step(copies);
                if (looking < 2) // Now and then nobody looks for a while.
                    Assert.Equal(copies.Expected(), await copies.CountedAsync(looking));
            }

            Assert.Equal(copies.Expected(), await copies.CountedAsync(0));
            Assert.Equal(copies.Expected(), await copies.CountedAsync(1));
        },
        iter: 300,
        threads: 2);

    /// <summary>Two servers on one journal, and a book of what each order id was last decided as.</summary>
    private sealed class Copies : IDisposable
    {
        private readonly FakeTimeProvider _time = new(A.Now);
        private readonly SqliteJournal[] _journals;
        private readonly Dictionary<string, (DateTimeOffset At, bool IsReducing)> _book = [];

        public Copies(string name) => _journals = [.. Enumerable.Range(0, 2).Select(_ => J.At(new JournalPlace(null, name), _time, new LocalOwners()))];

        public async Task BeginAsync(int copy, string id, bool isReducing)
        {
            var intent = J.Intent(id) with { DecidedAt = _time.GetUtcNow(), IsReducing = isReducing };
            if ((await _journals[copy].BeginAsync(intent)).IsAllowed)
                _book[id] = (intent.DecidedAt, isReducing);
        }

        public async Task NotPlacedAsync(int copy, string id) => await _journals[copy].RecordAsync(id, IntentState.NotPlaced);

        /// <summary>What was seen of an order is rolled back with the decision that fails.</summary>
        public async Task BreakAsync(int copy, string id) => await Assert.ThrowsAsync<InvalidOperationException>(async () => await _journals[copy].TryBeginAsync(
            new(0, J.Day) { Seen = [new(id, IntentState.Listed)] }, _ => throw new InvalidOperationException("It breaks."), CancellationToken.None));

        public Task MoveAsync(int seconds)
        {
            _time.AdjustTime(_time.GetUtcNow() + TimeSpan.FromSeconds(seconds));
            return Task.CompletedTask;
        }

        public (int Opening, int Reducing) Expected()
        {
            var recent = _book.Values.Where(order => order.At > _time.GetUtcNow() - TimeSpan.FromMinutes(1)).ToList();
            return (recent.Count(order => !order.IsReducing), recent.Count(order => order.IsReducing));
        }

        public async Task<(int Opening, int Reducing)> CountedAsync(int copy)
        {
            var view = await _journals[copy].ViewAsync(new(0, J.Day), CancellationToken.None);
            return (view.OpeningInLastMinute, view.ReducingInLastMinute);
        }

        public void Dispose()
        {
            foreach (var journal in _journals)
                journal.Dispose();
        }
    }
}
