using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace AlpacaMcp.Server.Hosting;

/// <summary>
/// Refuses what a web page could send: a foreign Host means that a name was rebound to loopback, a foreign Origin that a page
/// of another site asks. Programs send no Origin. https://modelcontextprotocol.io/specification/2025-11-25/basic/transports
/// </summary>
internal static partial class LoopbackGuard
{
    private const int HttpPort = 80;

    /// <summary>Passes the request on, or answers 400 or 403.</summary>
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsOurs(context.Request.Host, context.Connection.LocalPort))
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "This host is not served here; use 127.0.0.1 or localhost with the server's port.");
        return IsForeign(context.Request.Headers.Origin, context.Request.Host)
            ? RefuseAsync(context, StatusCodes.Status403Forbidden, "Requests from web pages of another origin are not accepted.")
            : next(context);
    }

    private static bool IsOurs(HostString host, int port) => AlpacaHosts.IsLoopback(host.Host) && (host.Port ?? HttpPort) == port;

    private static bool IsForeign(StringValues origin, HostString host) =>
        origin.Count > 0 && !(origin.Count == 1 && string.Equals(origin[0], $"http://{host.Value}", StringComparison.OrdinalIgnoreCase));

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        Log.Refused(context.RequestServices.GetRequiredService<ILogger<ServerPlan>>(), status, reason);
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Request refused with HTTP {HttpStatus}: {Problem}", EventName = "request_refused")]
        internal static partial void Refused(ILogger logger, int httpStatus, string problem);
    }
}
