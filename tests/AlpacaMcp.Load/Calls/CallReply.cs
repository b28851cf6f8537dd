using AlpacaMcp.Matrix.Judging;

namespace AlpacaMcp.Load.Calls;

/// <summary>How one call ended.</summary>
/// <param name="Code">`OK`, the error's code, `HTTP_429` and the like, or one of the words here.</param>
/// <param name="Claim">What it says of the order it asked for; null for other calls.</param>
internal sealed record CallReply(string Code, Claim? Claim = null)
{
    public const string Ok = "OK";

    /// <summary>The process died, or was dead.</summary>
    public const string Died = "DIED";

    /// <summary>Nobody answered in two minutes.</summary>
    public const string NoAnswer = "NO_ANSWER";

    /// <summary>The protocol broke, in a way that no tool's error explains.</summary>
    public const string Broken = "BROKEN";

    public bool IsOk => Code == Ok;

    /// <summary>The server said no to the request itself, before any tool saw it.</summary>
    public bool IsShed => Code is "HTTP_429" or "HTTP_503" or "SERVER_BUSY";
}
