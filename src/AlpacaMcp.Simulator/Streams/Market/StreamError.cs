using AlpacaMcp.Simulator.Streams.Codecs;

namespace AlpacaMcp.Simulator.Streams.Market;

/// <summary>An error frame; the socket stays open.</summary>
/// <seealso href="https://docs.alpaca.markets/docs/streaming-market-data"/>
internal sealed record StreamError(int Code, string Text)
{
    public static readonly StreamError InvalidSyntax = new(400, "invalid syntax");
    public static readonly StreamError NotAuthenticated = new(401, "not authenticated");
    public static readonly StreamError AuthFailed = new(402, "auth failed");
    public static readonly StreamError AlreadyAuthenticated = new(403, "already authenticated");
    public static readonly StreamError AuthTimeout = new(404, "auth timeout");
    public static readonly StreamError SymbolLimit = new(405, "symbol limit exceeded");
    public static readonly StreamError ConnectionLimit = new(406, "connection limit exceeded");
    public static readonly StreamError SlowClient = new(407, "slow client");
    public static readonly StreamError InsufficientSubscription = new(409, "insufficient subscription");
    public static readonly StreamError InvalidForFeed = new(410, "invalid subscribe action for this feed");
    public static readonly StreamError OnlyMsgPack = new(412, "option messages are only available in MsgPack format");
    public static readonly StreamError NoStarQuotes = new(413, "star subscription is not allowed for option quotes");
    public static readonly StreamError InternalError = new(500, "internal error");

    public WireMap Message() => new() { { "T", "error" }, { "code", Code }, { "msg", Text } };
}
