using System.Globalization;
using AlpacaMcp.Simulator.Hosting;
using AlpacaMcp.Simulator.Wire;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>Answers with a server's error, and says when to come back.</summary>
internal static class ErrorBody
{
    public static Task AnswerAsync(FaultContext context, int status, TimeSpan? retryAfter, bool retryAfterIsDate)
    {
        if (retryAfter is { } wait)
            context.Http.Response.Headers.RetryAfter = retryAfterIsDate
                ? (context.Stage.System.GetUtcNow() + wait).ToString("R", CultureInfo.InvariantCulture)
                : ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var body = RefusalResult.Json(ServerErrors.Of(status, ApiArea.IsData(context.Http.Request.Path))).GetRawText();
        return context.AnswerAsync(status, "application/json; charset=utf-8", body);
    }
}
