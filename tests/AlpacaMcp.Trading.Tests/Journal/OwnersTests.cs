using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Sqlite;

namespace AlpacaMcp.Trading.Tests.Journal;

/// <summary>While the process that sends an order lives, nobody else settles it.</summary>
public sealed class OwnersTests : IDisposable
{
    private readonly JournalHome _home = new();

    [Fact]
    public async Task What_a_live_process_is_sending_is_its_own()
    {
        using var sender = new FileOwners(_home.Folder);
        using var sending = Open(sender);
        using var looker = new FileOwners(_home.Folder);
        using var looking = Open(looker);
        await sending.BeginAsync(J.Intent("a"));

        Assert.Empty(await looking.UnknownIdsAsync());
        Assert.Equal(IntentState.Sending, await looking.StateAsync("a"));
    }

    [Fact]
    public async Task What_a_dead_process_was_sending_becomes_unknown()
    {
        using (var sender = new FileOwners(_home.Folder))
        using (var sending = Open(sender))
            await sending.BeginAsync(J.Intent("a"));
        using var looker = new FileOwners(_home.Folder);
        using var looking = Open(looker);

        Assert.True(looking.MayHoldUnknown);
        Assert.Equal(["a"], await looking.UnknownIdsAsync());
        Assert.Equal(IntentState.Unknown, await looking.StateAsync("a"));
    }

    [Fact]
    public async Task A_process_that_was_killed_is_dead_although_its_file_is_left()
    {
        string killed;
        using (var sender = new FileOwners(_home.Folder))
        using (var sending = Open(sender))
        {
            await sending.BeginAsync(J.Intent("a"));
            killed = sender.Me;
        }

        await File.WriteAllTextAsync(_home.PathOf($"owners/{killed}.lock"), ""); // The system lets go of the lock, not of the file.
        using var looker = new FileOwners(_home.Folder);
        using var looking = Open(looker);

        Assert.Equal(["a"], await looking.UnknownIdsAsync());
        Assert.False(File.Exists(_home.PathOf($"owners/{killed}.lock")));
    }

    [Fact]
    public void A_process_is_alive_to_itself_and_to_others_until_it_ends()
    {
        using var one = new FileOwners(_home.Folder);
        using var other = new FileOwners(_home.Folder);
        var me = one.Me;

        Assert.True(one.IsAlive(me));
        Assert.True(other.IsAlive(me));
        Assert.False(other.IsAlive("somebody"));

        one.Dispose();
        Assert.False(other.IsAlive(me));
    }

    [Fact]
    public async Task What_was_open_at_an_exchange_inside_a_dead_server_is_gone_with_it()
    {
        using (var sender = new FileOwners(_home.Folder))
        using (var sending = Open(sender, "embedded", isEphemeral: true))
        {
            await sending.BeginAsync(J.Intent("a"));
            await sending.RecordAsync("a", IntentState.Listed);
        }

        using var looker = new FileOwners(_home.Folder);
        using (var next = Open(looker, "next"))
            await next.BeginAsync(J.Intent("b"));
        using var gone = Open(looker, "embedded");

        Assert.Equal("exchange_gone", (await gone.FindAsync("a", CancellationToken.None))?.End?.Status);
        Assert.NotEmpty(await gone.LatestAsync(EntryKind.ExchangeGone, 10, CancellationToken.None));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)] // At a broker it is still there.
    public async Task What_is_open_elsewhere_stays_open(bool isEphemeral, bool isAlive)
    {
        using var sender = new FileOwners(_home.Folder);
        using (var sending = Open(sender, "first", isEphemeral))
        {
            await sending.BeginAsync(J.Intent("a"));
            await sending.RecordAsync("a", IntentState.Listed);
        }

        if (!isAlive)
            sender.Dispose();
        using var looker = new FileOwners(_home.Folder);
        using (var next = Open(looker, "next"))
            await next.BeginAsync(J.Intent("b"));
        using var still = Open(looker, "first");

        Assert.Equal(IntentState.Listed, await still.StateAsync("a"));
    }

    [Fact]
    public async Task An_exchange_that_two_servers_share_is_there_as_long_as_either_lives()
    {
        using var host = new FileOwners(_home.Folder);
        using var hosting = Open(host, "embedded", isEphemeral: true);
        await hosting.BeginAsync(J.Intent("a"));
        using (var guest = new FileOwners(_home.Folder))
        using (var visiting = Open(guest, "embedded", isEphemeral: true))
            await visiting.BeginAsync(J.Intent("b"));

        using var looker = new FileOwners(_home.Folder);
        using (var next = Open(looker, "next"))
            await next.BeginAsync(J.Intent("c"));

        Assert.Equal(IntentState.Sending, await hosting.StateAsync("a"));
    }

    public void Dispose() => _home.Dispose();

    private SqliteJournal Open(IOwners owners, string account = "one", bool isEphemeral = false) =>
        J.At(_home.Place, TimeProvider.System, owners, account: account, isEphemeral: isEphemeral);
}
