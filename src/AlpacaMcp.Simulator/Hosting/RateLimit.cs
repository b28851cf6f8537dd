using System.Globalization;
using AlpacaMcp.Simulator.Exchange.Orders;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>So many requests per minute of system time, then 429 until the minute is over.</summary>
internal sealed class RateLimit(int limit, TimeProvider system)
{
    private readonly Lock _gate = new();
    private long _minute;
    private int _used;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var (used, reset) = Count();
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, limit - used).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        return used <= limit ? next(context) : Error(context).ExecuteAsync(context);
    }

    private static RefusalResult Error(HttpContext context) => new(ApiArea.IsData(context.Request.Path)
        ? new Refusal(429, null, "too many requests.")
        : new Refusal(429, 42910000, "rate limit exceeded"));

    private (int Used, long Reset) Count()
    {
        lock (_gate)
        {
            var minute = system.GetUtcNow().ToUnixTimeSeconds() / 60;
            _used = minute == _minute ? _used + 1 : 1;
            _minute = minute;
            return (_used, (minute + 1) * 60);
        }
    }
}
