using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Tests.Journal;

namespace AlpacaMcp.Trading.Tests.Halt;

/// <summary>The lock across processes and the one within, which must be the same.</summary>
public sealed class HaltLockTests : IDisposable
{
    private readonly JournalHome _home = new();

    public HaltLockTests() => Directory.CreateDirectory(_home.Folder);

    public static TheoryData<bool> Kinds() => [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Many_share_it(bool isFile)
    {
        var halting = Lock(isFile);
        using var one = halting.TryShare();
        using var two = halting.TryShare();

        Assert.NotNull(one);
        Assert.NotNull(two);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nobody_shares_it_while_one_has_it_alone(bool isFile)
    {
        var halting = Lock(isFile);
        using (await halting.TakeAsync(CancellationToken.None))
            Assert.Null(halting.TryShare());

        using var shared = halting.TryShare();
        Assert.NotNull(shared);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_wants_it_alone_waits_for_the_last_to_let_go(bool isFile)
    {
        var halting = Lock(isFile);
        var (one, two) = (halting.TryShare(), halting.TryShare());
        var alone = halting.TakeAsync(CancellationToken.None);

        one?.Dispose();
        Assert.False(alone.IsCompleted);
        two?.Dispose();

        (await alone).Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Waiting_can_be_given_up(bool isFile)
    {
        var halting = Lock(isFile);
        using var shared = halting.TryShare();
        using var givenUp = new CancellationTokenSource();
        var alone = halting.TakeAsync(givenUp.Token);

        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alone);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void To_let_go_twice_lets_go_once(bool isFile)
    {
        var halting = Lock(isFile);
        using var one = halting.TryShare();
        var two = halting.TryShare();

        two?.Dispose();
        two?.Dispose();

        Assert.False(halting.TakeAsync(CancellationToken.None).IsCompleted);
    }

    public void Dispose() => _home.Dispose();

    private IHaltLock Lock(bool isFile) => isFile ? new FileHaltLock(_home.Folder, TimeProvider.System) : new LocalHaltLock(TimeProvider.System);
}
