using System.Net;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Hosting;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Control;

/// <summary>Only programs on this machine get in: no web page, neither by its origin nor by a name of its own for this address.</summary>
internal static class ControlGuard
{
    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (Objection(context) is { } objection)
        {
            await new RefusalResult(Refusal.Forbidden(objection)).ExecuteAsync(context);
            return;
        }
        await BufferedBody.ReadAsync(context.Request);
        await next(context);
    }

    private static string? Objection(HttpContext context)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
            return "the control endpoints answer only this machine";
        if (!IsLoopback(request.Host.Host))
            return "the Host header must name this machine";
        if (request.Headers.Origin is { Count: > 0 } origin && origin.ToString() != $"{request.Scheme}://{request.Host}")
            return "the control endpoints answer no web page";
        return request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site.ToString() is not ("same-origin" or "none")
            ? "the control endpoints answer no web page"
            : null;
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
