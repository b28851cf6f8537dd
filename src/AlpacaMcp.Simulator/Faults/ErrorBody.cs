namespace AlpacaMcp.Simulator.Faults;

/// <summary>The bodies Alpaca sends with a server's errors.</summary>
internal static class ErrorBody
{
    public static string Of(int status) => status switch
    {
        429 => """{"code":42910000,"message":"rate limit exceeded"}""",
        500 => """{"code":50010000,"message":"internal server error occurred"}""",
        _ => """{"code":50310000,"message":"service unavailable"}""",
    };
}
