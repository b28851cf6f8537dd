using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole;
using Microsoft.Extensions.Time.Testing;

namespace AlpacaMcp.Server.Tests.OperatorConsole;

public sealed class ConsoleLoginTests : IDisposable
{
    private const string Right = "correct horse battery";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("console-");
    private readonly FakeTimeProvider _time = new(new(2026, 11, 29, 15, 0, 0, TimeSpan.Zero));

    public ConsoleLoginTests() => new Passphrase(_home.FullName).Set(Right);

    private ConsoleLogin Login => field ??= new(_home.FullName, _time);

    [Fact]
    public void Who_is_in_is_out_after_ten_idle_minutes_and_not_while_active()
    {
        var session = Login.Try(Right).Reply?.Session;

        _time.Advance(TimeSpan.FromMinutes(9));
        Login.Touch(session);
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.NotNull(Login.UntilOf(session));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(Login.UntilOf(session));
        Login.Touch(session);
        Assert.Null(Login.UntilOf(session)); // What is over does not come back.
    }

    [Fact]
    public void A_wrong_one_makes_the_next_wait_as_at_a_terminal()
    {
        var first = Login.Try("wrong");
        var early = Login.Try(Right);
        _time.Advance(TimeSpan.FromSeconds(first.Trouble?.RetryAfterSeconds ?? 0));

        Assert.Equal((403, "wrong_passphrase", 2), (first.Status, first.Trouble?.Code, first.Trouble?.RetryAfterSeconds));
        Assert.Equal((403, "too_early"), (early.Status, early.Trouble?.Code));
        Assert.Equal(200, Login.Try(Right).Status);
    }

    [Fact]
    public void Five_wrong_ones_lock_the_page_and_put_out_who_was_in()
    {
        var session = Login.Try(Right).Reply?.Session;

        var statuses = Enumerable.Range(0, 5).Select(_ => Login.Try("wrong").Status).ToList();

        Assert.Equal([403, 403, 403, 403, 423], statuses);
        Assert.Null(Login.UntilOf(session));
        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(423, Login.Try(Right).Status);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, Login.Try(Right).Status);
    }

    [Fact]
    public void Without_a_passphrase_nobody_gets_in()
    {
        File.Delete(Path.Combine(_home.FullName, "operator.passphrase"));

        Assert.Equal((403, "no_passphrase"), (Login.Try("").Status, Login.Try("").Trouble?.Code));
    }

    public void Dispose() => _home.Delete(recursive: true);
}
