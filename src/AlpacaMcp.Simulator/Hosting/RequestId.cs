using AlpacaMcp.Simulator.Exchange;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Every answer carries an id, seeded like everything else.</summary>
internal sealed class RequestId(int seed)
{
    private readonly IdSource _ids = new(seed, "request");

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers["X-Request-ID"] = _ids.Next().ToString("N");
        return next(context);
    }
}
