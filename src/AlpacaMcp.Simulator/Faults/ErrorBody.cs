using System.Globalization;
using AlpacaMcp.Simulator.Hosting;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The answers Alpaca gives to a server's errors: the trading API's with a code, the data API's without.</summary>
internal static class ErrorBody
{
    public static Task AnswerAsync(FaultContext context, int status, TimeSpan? retryAfter, bool retryAfterIsDate)
    {
        if (retryAfter is { } wait)
            context.Http.Response.Headers.RetryAfter = retryAfterIsDate
                ? (context.Stage.System.GetUtcNow() + wait).ToString("R", CultureInfo.InvariantCulture)
                : ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var body = ApiArea.IsData(context.Http.Request.Path) ? Data(status) : Trading(status);
        return context.AnswerAsync(status, "application/json; charset=utf-8", body);
    }

    private static string Trading(int status) => status switch
    {
        429 => """{"code":42910000,"message":"rate limit exceeded"}""",
        500 => """{"code":50010000,"message":"internal server error occurred"}""",
        _ => """{"code":50310000,"message":"service unavailable"}""",
    };

    private static string Data(int status) => status switch
    {
        429 => """{"message":"too many requests."}""",
        500 => """{"message":"internal server error"}""",
        _ => """{"message":"service unavailable"}""",
    };
}
