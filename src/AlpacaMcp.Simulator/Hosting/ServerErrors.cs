using AlpacaMcp.Simulator.Exchange.Orders;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Alpaca's words for a spent limit and for a server's errors: the trading API's with a code, the data API's without.</summary>
internal static class ServerErrors
{
    public static Refusal Of(int status, bool isData) => (status, isData) switch
    {
        (429, true) => new(status, null, "too many requests."),
        (429, false) => new(status, 42910000, "rate limit exceeded"),
        (500, true) => new(status, null, "internal server error"),
        (500, false) => new(status, 50010000, "internal server error occurred"),
        (_, true) => new(status, null, "service unavailable"),
        (_, false) => new(status, 50310000, "service unavailable"),
    };
}
