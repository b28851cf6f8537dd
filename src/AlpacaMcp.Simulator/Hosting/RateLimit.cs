using System.Globalization;
using AlpacaMcp.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>So many requests per minute of system time, key and API, then 429 until the minute is over; the headers come always.</summary>
internal sealed class RateLimit(SimulatorOptions options, TimeProvider system)
{
    /// <summary>What the headers say without a limit; more than one machine's loopback carries in a minute.</summary>
    private const int Unlimited = 1_000_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Key, bool IsData), int> _used = [];
    private readonly int _limit = options.RequestsPerMinute ?? Unlimited;
    private long _minute;

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var now = system.GetUtcNow();
        var reset = ((now.ToUnixTimeSeconds() / 60) + 1) * 60;
        var used = Count(now.ToUnixTimeSeconds() / 60, context.Request);
        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = _limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, _limit - used).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        if (used <= _limit || options.RequestsPerMinute is null)
            return next(context);
        if (options.SendRetryAfter)
            headers.RetryAfter = (reset - now.ToUnixTimeSeconds()).ToString(CultureInfo.InvariantCulture);
        return new RefusalResult(ServerErrors.Of(StatusCodes.Status429TooManyRequests, ApiArea.IsData(context.Request.Path))).ExecuteAsync(context);
    }

    /// <summary>Every minute starts empty, so that invented keys do not pile up.</summary>
    private int Count(long minute, HttpRequest request)
    {
        var counter = (Key(request), ApiArea.IsData(request.Path));
        lock (_gate)
        {
            if (minute != _minute)
                _used.Clear();
            _minute = minute;
            return _used[counter] = _used.GetValueOrDefault(counter) + 1;
        }
    }

    private static string Key(HttpRequest request) =>
        request.Headers["APCA-API-KEY-ID"].ToString() is { Length: > 0 } key ? key : request.Headers.Authorization.ToString();
}
