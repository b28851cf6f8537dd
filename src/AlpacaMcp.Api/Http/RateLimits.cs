using System.Globalization;
using System.Net;

namespace AlpacaMcp.Api.Http;

/// <summary>What an answer says about how many requests are left. Times are measured on the server's clock, so ours may be wrong.</summary>
internal sealed record RateLimits(int? Limit, int? Remaining, TimeSpan? ResetIn, TimeSpan? RetryAfter)
{
    public static RateLimits Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var serverNow = response.Headers.Date ?? now;
        var resetIn = Number(response, "X-RateLimit-Reset") is { } reset and > 0 and < 100_000_000_000
            ? NotNegative(DateTimeOffset.FromUnixTimeSeconds(reset) - serverNow)
            : (TimeSpan?)null;

        return new RateLimits(
            (int?)Number(response, "X-RateLimit-Limit"),
            (int?)Number(response, "X-RateLimit-Remaining"),
            resetIn,
            AskedWait(response, serverNow) ?? (response.StatusCode == HttpStatusCode.TooManyRequests ? resetIn : null));
    }

    private static TimeSpan? AskedWait(HttpResponseMessage response, DateTimeOffset serverNow) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => NotNegative(delta),
        { Date: { } date } => NotNegative(date - serverNow),
        _ => null,
    };

    private static TimeSpan NotNegative(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;

    private static long? Number(HttpResponseMessage response, string header) =>
        response.Headers.TryGetValues(header, out var values)
        && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
