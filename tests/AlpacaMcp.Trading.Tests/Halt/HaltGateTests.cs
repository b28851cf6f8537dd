using AlpacaMcp.Api;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Tests.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlpacaMcp.Trading.Tests.Halt;

/// <summary>After a halt nothing of an agent begins to leave, whatever had been decided before it.</summary>
public sealed class HaltGateTests : IDisposable
{
    private readonly JournalHome _home = new();
    private readonly SqliteJournal _sqlite;
    private readonly EnduringJournal _journal;
    private readonly HaltFiles _files;
    private readonly FileHaltLock _lock;
    private readonly TradingHalts _halts;

    public HaltGateTests()
    {
        Directory.CreateDirectory(_home.Folder);
        _sqlite = J.At(_home.Place, TimeProvider.System, new LocalOwners());
        _journal = new(_sqlite, new(_home.Folder), TimeProvider.System, NullLogger<EnduringJournal>.Instance);
        _files = new(_home.Folder);
        _lock = new(_home.Folder, TimeProvider.System);
        _halts = new(_lock, _files, _journal, new() { Policy = A.Policy(), ExchangeTime = ExchangeTimeSource.Broker, Journal = _home.Place }, J.Meter(), TimeProvider.System, NullLogger<TradingHalts>.Instance);
    }

    [Fact]
    public async Task A_sender_that_had_decided_before_the_halt_is_refused_at_the_socket()
    {
        await _journal.BeginAsync(J.Intent("a"));

        await HaltAsync();

        var refused = await Assert.ThrowsAsync<SendRefusedException>(EnterAsync);
        Assert.Equal("agent: Enough.", refused.Message);
    }

    [Fact]
    public async Task The_journal_alone_refuses_too()
    {
        await HaltAsync();
        _files.Remove();

        var refused = await Assert.ThrowsAsync<SendRefusedException>(EnterAsync);
        Assert.Equal("Enough.", refused.Message);
    }

    [Fact]
    public async Task A_HALT_file_stops_at_once()
    {
        using (await EnterAsync())
        {
            // Nothing is in its way.
        }

        await File.WriteAllTextAsync(_home.PathOf("HALT"), "by hand");

        await Assert.ThrowsAsync<SendRefusedException>(EnterAsync);
    }

    [Fact]
    public void A_file_of_one_of_several_accounts_halts_no_other_and_that_of_the_home_all()
    {
        var (paper, live) = (new HaltFiles(_home.Folder, "paper"), new HaltFiles(_home.Folder, "live"));

        Assert.True(live.TryWrite("agent: Enough.", everywhere: false));
        Assert.Equal((false, true, false), (paper.Exists, live.Exists, live.IsForEverybody));
        Assert.Equal("agent: Enough.", live.Read());

        Assert.True(paper.TryWrite("operator: All of it."));
        Assert.Equal((true, true, true), (paper.Exists, live.Exists, paper.IsForEverybody));

        live.Remove();
        Assert.Equal((false, false), (paper.Exists, live.Exists));
    }

    [Fact]
    public async Task Whoever_had_looked_before_a_HALT_file_came_hands_over_yet_and_holds_the_lock_until_then()
    {
        var sending = await EnterAsync();
        await File.WriteAllTextAsync(_home.PathOf("HALT"), "by hand");

        var noticing = _halts.NoticeFileAsync(CancellationToken.None).AsTask();
        Assert.False(noticing.IsCompleted);
        Assert.Equal(TradingMode.Active, (await StateAsync()).Mode);

        sending.Dispose();
        await noticing;
        Assert.Equal(TradingMode.Halted, (await StateAsync()).Mode);
    }

    [Fact]
    public async Task A_halt_that_comes_between_the_look_and_the_lock_is_seen()
    {
        var gate = new HaltGate(new HaltingWhenShared(_files), _files, _journal, new NoCrash(), TimeProvider.System);

        await Assert.ThrowsAsync<SendRefusedException>(async () => await gate.EnterAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_halt_waits_for_those_who_are_sending()
    {
        var sending = await EnterAsync();

        var halt = HaltAsync();
        Assert.True(_files.Exists); // It has begun: nobody else enters.
        await Assert.ThrowsAsync<SendRefusedException>(EnterAsync);
        Assert.Equal(TradingMode.Active, (await StateAsync()).Mode);

        sending.Dispose();
        await halt;
        Assert.Equal(TradingMode.Halted, (await StateAsync()).Mode);
    }

    [Fact]
    public async Task Senders_wait_for_a_halt_that_has_the_lock()
    {
        var alone = await _lock.TakeAsync(CancellationToken.None);

        var sender = EnterAsync();
        Assert.False(sender.IsCompleted);
        alone.Dispose();

        using var entered = await sender;
    }

    [Fact]
    public async Task Fifty_senders_at_once_do_not_keep_a_halt_waiting_for_long_and_none_enters_after_it()
    {
        using var ended = new CancellationTokenSource();
        long entered = 0;
        var senders = Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                using var held = await EnterAsync();
                Interlocked.Increment(ref entered);
                await Task.Yield();
            }
        })).ToList();
        while (Interlocked.Read(ref entered) < 500)
            await Task.Yield();

        await HaltAsync().WaitAsync(TimeSpan.FromSeconds(30)); // 100 ms is asked for, 30 s would be a lock that nobody gets.
        var before = Interlocked.Read(ref entered);

        await Assert.ThrowsAsync<SendRefusedException>(() => Task.WhenAll(senders));
        Assert.All(senders, sender => Assert.IsType<SendRefusedException>(sender.Exception?.InnerException));
        Assert.Equal(before, Interlocked.Read(ref entered));
    }

    [Fact]
    public async Task A_resume_takes_the_file_away_and_lifts_every_cause()
    {
        await HaltAsync();

        await _halts.ResumeAsync("Looked into.", null, CancellationToken.None);

        Assert.False(_files.Exists);
        Assert.Equal(TradingMode.Active, (await StateAsync()).Mode);
        using var entered = await EnterAsync();
    }

    [Fact]
    public async Task Taking_the_file_away_by_hand_lifts_nothing_once_it_was_seen()
    {
        await File.WriteAllTextAsync(_home.PathOf("HALT"), "by hand\nand more");
        await _halts.NoticeFileAsync(CancellationToken.None);
        File.Delete(_home.PathOf("HALT"));

        var state = await StateAsync();

        Assert.Equal((TradingMode.Halted, StopCause.HaltFile, "by hand"), (state.Mode, state.Stops[0].Cause, state.Stops[0].Reason));
    }

    [Fact]
    public async Task Whoever_notices_the_file_while_the_operator_resumes_does_not_halt_again()
    {
        await File.WriteAllTextAsync(_home.PathOf("HALT"), "by hand");
        var resuming = await _lock.TakeAsync(CancellationToken.None);
        var noticing = _halts.NoticeFileAsync(CancellationToken.None).AsTask();
        _files.Remove();
        resuming.Dispose();

        await noticing;

        Assert.False(_files.Exists);
        Assert.Equal(TradingMode.Active, (await StateAsync()).Mode);
    }

    [Fact]
    public async Task Nobody_notices_the_file_between_the_two_halves_of_a_resume()
    {
        await HaltAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => n == 10 ? _halts.ResumeAsync("Looked into.", null, CancellationToken.None) : _halts.NoticeFileAsync(CancellationToken.None).AsTask())));

        Assert.Equal(TradingMode.Active, (await StateAsync()).Mode);
        Assert.False(_files.Exists);
    }

    [Fact]
    public async Task Where_the_lock_cannot_be_kept_senders_pass_and_a_halt_halts()
    {
        var nowhere = new FileHaltLock(_home.PathOf("no such folder"), TimeProvider.System);
        var gate = new HaltGate(nowhere, _files, _journal, new NoCrash(), TimeProvider.System);

        using (await gate.EnterAsync(CancellationToken.None))
        using (await nowhere.TakeAsync(CancellationToken.None))
            await _journal.StopAsync(new() { Cause = StopCause.Agent, Mode = TradingMode.Halted, By = "agent", Reason = "Enough.", Since = A.Now }, everywhere: false, CancellationToken.None);

        await Assert.ThrowsAsync<SendRefusedException>(async () => await gate.EnterAsync(CancellationToken.None));
    }

    public void Dispose()
    {
        _sqlite.Dispose();
        _home.Dispose();
    }

    private Task HaltAsync() => _halts.HaltAsync(StopCause.Agent, "agent", "Enough.", everywhere: false, CancellationToken.None);

    // Each sender as a process of its own: one gate, one handle on the lock.
    private async Task<IDisposable> EnterAsync() =>
        await new HaltGate(new FileHaltLock(_home.Folder, TimeProvider.System), _files, _journal, new NoCrash(), TimeProvider.System).EnterAsync(CancellationToken.None);

    private ValueTask<TradingState> StateAsync() => _journal.StateAsync(null, CancellationToken.None);

    /// <summary>Somebody halts at the worst moment.</summary>
    private sealed class HaltingWhenShared(HaltFiles files) : IHaltLock
    {
        public IDisposable? TryShare()
        {
            files.TryWrite("Enough.");
            return new MemoryStream();
        }

        public Task<IDisposable> TakeAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
