using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>
/// Refuses what a web page could send: a foreign Host means that a name was rebound to this machine, a foreign Origin that a page of another site
/// asks. Programs send no Origin. What a proxy says in X-Forwarded headers is read nowhere: anybody can write them.
/// </summary>
/// <seealso href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports"/>
internal sealed class HostGuard(HttpPlan plan, Refusals refusals)
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    private readonly HashSet<string> _hosts = new([.. plan.Hosts, .. PublicHosts(plan.PublicUrl)], StringComparer.OrdinalIgnoreCase);
    private readonly string? _origin = plan.PublicUrl?.GetLeftPart(UriPartial.Authority);

    /// <summary>Passes the request on, or answers 400 or 403.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host;
        var isLocal = !plan.IsOpen && AlpacaHosts.IsLoopback(host.Host) && (host.Port ?? HttpPort) == context.Connection.LocalPort;
        if (!isLocal && !_hosts.Contains(host.Value ?? ""))
            return refusals.AnswerAsync(context, StatusCodes.Status400BadRequest, $"This host is not served here; use {_origin ?? "127.0.0.1 or localhost with the server's port"}.");
        return IsForeign(context.Request.Headers.Origin, isLocal ? $"http://{host.Value}" : _origin)
            ? refusals.AnswerAsync(context, StatusCodes.Status403Forbidden, "Requests from web pages of another origin are not accepted.")
            : next(context);
    }

    private static bool IsForeign(StringValues origin, string? ours) =>
        origin.Count > 0 && !(origin.Count == 1 && ours is not null && string.Equals(origin[0], ours, StringComparison.OrdinalIgnoreCase));

    // A client leaves the port out where it is the scheme's own, and may write it all the same.
    private static IEnumerable<string> PublicHosts(Uri? url) => url switch
    {
        null => [],
        { IsDefaultPort: true } => [url.Host, $"{url.Host}:{(url.Scheme == Uri.UriSchemeHttps ? HttpsPort : HttpPort)}"],
        _ => [url.Authority],
    };
}
