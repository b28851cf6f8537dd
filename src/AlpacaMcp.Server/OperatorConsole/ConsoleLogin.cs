using System.Security.Cryptography;
using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole.Views;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>Who has typed the operator's passphrase, for how long that counts, and how often it may be tried.</summary>
internal sealed class ConsoleLogin(string home, TimeProvider time)
{
    private const int MostWrong = 5;
    private const int SessionBytes = 32;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    private readonly Lock _turn = new();
    private readonly Dictionary<string, DateTimeOffset> _sessions = [];
    private int _wrong;
    private DateTimeOffset _lockedUntil = DateTimeOffset.MinValue;

    /// <summary>Until when a session counts; null when it does not.</summary>
    public DateTimeOffset? UntilOf(string? session)
    {
        lock (_turn)
            return session is not null && _sessions.TryGetValue(session, out var until) && until > time.GetUtcNow() ? until : null;
    }

    /// <summary>The person is still there.</summary>
    public void Touch(string? session)
    {
        lock (_turn)
        {
            if (session is not null && _sessions.TryGetValue(session, out var until) && until > time.GetUtcNow())
                _sessions[session] = time.GetUtcNow() + Idle;
        }
    }

    public void Leave(string? session)
    {
        lock (_turn)
            _sessions.Remove(session ?? "");
    }

    /// <summary>Lets the operator in, or says why not. Five wrong ones in a row lock the page, and whoever was in is out.</summary>
    public (LoginReply? Reply, int Status, Trouble? Trouble) Try(string? typed)
    {
        lock (_turn)
        {
            if (_lockedUntil - time.GetUtcNow() is { Ticks: > 0 } left)
                return Refused(423, "locked", "Five wrong passphrases: the page is locked.", left);
            var passphrase = new Passphrase(home);
            if (!passphrase.IsSet)
                return Refused(403, "no_passphrase", "There is no operator passphrase yet: run alpaca-mcp operator init at a terminal.", null);
            var tries = new PassphraseTries(home, time);
            return tries.Try(() => passphrase.Is(typed ?? "")) switch
            {
                true => Let(),
                _ when ++_wrong >= MostWrong => Lock(), // Who does not even wait is counted, too.
                null => Refused(403, "too_early", "A wrong passphrase was given before.", tries.Wait),
                false => Refused(403, "wrong_passphrase", "The passphrase is wrong.", tries.Wait),
            };
        }
    }

    private (LoginReply? Reply, int Status, Trouble? Trouble) Let()
    {
        var (session, until) = (Convert.ToHexString(RandomNumberGenerator.GetBytes(SessionBytes)), time.GetUtcNow() + Idle);
        _wrong = 0;
        _sessions[session] = until;
        return (new() { Session = session, Until = until }, 200, null);
    }

    private (LoginReply? Reply, int Status, Trouble? Trouble) Lock()
    {
        (_wrong, _lockedUntil) = (0, time.GetUtcNow() + Locked);
        _sessions.Clear();
        return Refused(423, "locked", "Five wrong passphrases: the page is locked.", Locked);
    }

    private static (LoginReply? Reply, int Status, Trouble? Trouble) Refused(int status, string code, string message, TimeSpan? wait) => (null, status, new()
    {
        Code = code,
        Message = message,
        Next = "The verbs at a terminal work as ever.",
        RetryAfterSeconds = wait is { } pause ? (int)Math.Ceiling(pause.TotalSeconds) : null,
    });
}
