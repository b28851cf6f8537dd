using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>Answers requests that go no further, as errors of the protocol, and logs who was refused. A flood of them cannot drown the log.</summary>
internal sealed partial class Refusals(TimeProvider time, ILogger<Refusals> logger)
{
    private const int ServerError = -32000;
    private const int MostInWindow = 20;

    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(10);

    private readonly Lock _counting = new();
    private DateTimeOffset _began;
    private int _written;
    private int _left;

    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="reason">For the client.</param>
    /// <param name="detail">For the log, where it says more. Never a token.</param>
    /// <param name="id">The call's id as it was written; null when it is not known.</param>
    /// <param name="code">JSON-RPC's number.</param>
    internal async Task AnswerAsync(HttpContext context, int status, string reason, string? detail = null, string? id = null, int code = ServerError)
    {
        Note(context, status, detail ?? reason);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        JsonObject answer = new()
        {
            ["jsonrpc"] = "2.0",
            ["id"] = id is null ? null : JsonNode.Parse(id),
            ["error"] = new JsonObject { ["code"] = code, ["message"] = reason },
        };
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private void Note(HttpContext context, int status, string detail)
    {
        int left;
        lock (_counting)
        {
            var now = time.GetUtcNow();
            if (now - _began >= s_window)
                (_began, _written) = (now, 0);
            if (++_written > MostInWindow)
            {
                _left++;
                return;
            }

            (left, _left) = (_left, 0);
        }

        if (left > 0)
            Log.LeftOut(logger, left);
        Log.Refused(logger, context.Connection.RemoteIpAddress?.ToString() ?? "", Access.Caller.NameOf(context.User) ?? "nobody known", status, detail);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Denied a request of {Remote} ({Caller}) with {HttpStatus}: {Problem}", EventName = "request_refused")]
        internal static partial void Refused(ILogger logger, string remote, string caller, int httpStatus, string problem);

        [LoggerMessage(LogLevel.Warning, "{Count} more requests were denied and are not listed", EventName = "requests_refused_unlisted")]
        internal static partial void LeftOut(ILogger logger, int count);
    }
}
