namespace AlpacaMcp.Api.Streams;

/// <summary>What the codes of error frames and of refused upgrades mean, in our words.</summary>
internal static class StreamErrors
{
    private const int ConnectionLimit = 406;

    /// <summary>An error frame of market data; its numbers are not HTTP's.</summary>
    public static AlpacaStreamException OfFrame(int code) => code switch
    {
        407 => new("Alpaca cut the stream because it was read too slowly.", code: code),
        404 or 500 => new($"Alpaca's stream failed with error {code}.", code: code),
        401 or 402 => Refused("Alpaca refused the keys on the stream.", code),
        405 => Refused("The data plan allows no more symbols on the stream.", code),
        ConnectionLimit => Taken(code),
        408 or 409 => Refused("The data plan does not include this stream.", code),
        411 => Refused("The keys do not have the scope of this stream.", code),
        _ => Refused($"Alpaca refused the stream with error {code}.", code),
    };

    /// <summary>An HTTP answer other than the upgrade.</summary>
    public static AlpacaStreamException OfStatus(int status, Exception inner) => status switch
    {
        401 or 403 => new("Alpaca refused the keys on the stream.", isRefusal: true, status, inner),
        404 => new("There is no such stream at this address.", isRefusal: true, status, inner),
        ConnectionLimit or 429 => new("Alpaca allows no further connection to the stream now.", isRefusal: true, status, inner),
        >= 300 and < 500 => new($"Alpaca refused the stream with HTTP {status}.", isRefusal: true, status, inner),
        _ => new("The stream could not be opened.", isRefusal: false, status == 0 ? null : status, inner),
    };

    public static AlpacaStreamException Unauthorized() => Refused("Alpaca refused the keys on the stream.", 401);

    public static AlpacaStreamException Unreadable(Exception? inner = null) => new("The stream sent something that cannot be read.", inner: inner);

    private static AlpacaStreamException Taken(int code) =>
        Refused("Another program with these keys holds the one connection that the data plan allows to this stream.", code);

    private static AlpacaStreamException Refused(string message, int code) => new(message, isRefusal: true, code);
}
