using System.Security.Cryptography;
using AlpacaMcp.Server.Hosting;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Access;

/// <summary>Judges tokens made here. The file is looked at with every request, so a token that was removed is worth nothing at once.</summary>
internal sealed partial class TokenCheck(TokenBook book, TimeProvider time, ILogger<TokenCheck> logger)
{
    private volatile Known _known = new((default, -1), []);

    internal TokenVerdict Judge(string text)
    {
        var (hash, now) = (TokenText.Hash(text), time.GetUtcNow());
        KeptToken? found = null;
        foreach (var token in Read())
        {
            // All of them, whichever fits: how long it takes says nothing.
            if (CryptographicOperations.FixedTimeEquals(token.Hash, hash))
                found = token;
        }

        if (found is null)
            return TokenVerdict.Refused("the token is not known, or was removed");
        return found.ExpiresAt <= now
            ? TokenVerdict.Refused($"the token {found.Name} has expired", isExpired: true)
            : new(Caller.Of("token", found.Name, found.Scopes, found.Account));
    }

    private IReadOnlyList<KeptToken> Read()
    {
        var (known, stamp) = (_known, Stamp());
        if (known.Stamp == stamp)
            return known.Tokens;
        try
        {
            return (_known = new(stamp, book.Read())).Tokens;
        }
        catch (StartupRefusedException refused)
        {
            Log.Unreadable(logger, refused.Message);
            return (_known = new(stamp, [])).Tokens; // Whoever may have written into the file must not let anybody in.
        }
    }

    private (DateTime, long) Stamp()
    {
        var file = new FileInfo(book.Path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : (default, -1);
    }

    private sealed record Known((DateTime, long) Stamp, IReadOnlyList<KeptToken> Tokens);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "No token is accepted: {Problem}", EventName = "tokens_unreadable")]
        internal static partial void Unreadable(ILogger logger, string problem);
    }
}
