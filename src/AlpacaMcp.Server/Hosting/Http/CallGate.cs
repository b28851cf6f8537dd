using System.Globalization;
using System.Text.Json;
using System.Threading.RateLimiting;
using AlpacaMcp.Server.Access;
using AlpacaMcp.Server.Mcp.Errors;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Server.Hosting.Http;

/// <summary>
/// Judges what a request asks for before anything of it is carried out: form, scope, and how much its caller asks for at once. A call that stops
/// trading or cancels needs its scope and nothing else.
/// </summary>
internal sealed class CallGate(CallerRights rights, CallerLimits limits, ResourceMetadata metadata, Refusals refusals, TimeProvider time)
{
    private const int InvalidRequest = -32600;
    private const int ParseError = -32700;
    private const string Listen = "subscriptions/listen";

    private static readonly string[] s_neverShed = ["halt_trading", "cancel_order_by_id", "cancel_all_orders"];

    /// <summary>Passes the request on, or answers 400, 403, 408, 413, 415, 429 or 503.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var caller = Caller.NameOf(context.User) ?? "";
        using var request = limits.Request(caller);
        if (HttpMethods.IsPost(context.Request.Method))
            await PostAsync(context, caller, request, next);
        else if (!request.IsAcquired)
            await ShedAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests.", request);
        else if (HttpMethods.IsGet(context.Request.Method))
            await StreamAsync(context, caller, id: null, next);
        else
            await next(context);
    }

    /// <summary>The same for a page that only shows something: how often its caller asks.</summary>
    public async Task ShowAsync(HttpContext context, RequestDelegate next)
    {
        using var request = limits.Request(Caller.NameOf(context.User) ?? "");
        await (request.IsAcquired ? next(context) : ShedAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests.", request));
    }

    private async Task PostAsync(HttpContext context, string caller, RateLimitLease request, RequestDelegate next)
    {
        if (!context.Request.HasJsonContentType() || context.Request.Headers.ContentEncoding.Count > 0)
        {
            await refusals.AnswerAsync(context, StatusCodes.Status415UnsupportedMediaType, "A message is application/json, not compressed.");
            return;
        }

        // Who has asked enough is still listened to as far as one call goes, in case that it stops trading.
        RateLimitLease? large = null;
        try
        {
            var (body, status) = await RequestBody.ReadAsync(context, mayBeLarge: () => request.IsAcquired && (large = limits.LargeBody()).IsAcquired, time);
            if (status is null)
                await ReadAsync(context, caller, request, body, next);
            else if (status == StatusCodes.Status429TooManyRequests)
                await ShedAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests, or too many large ones.", request);
            else
                await refusals.AnswerAsync(context, status.Value, $"A message is at most {RequestBody.Largest} bytes and takes at most 30 s to send.");
        }
        finally
        {
            large?.Dispose();
        }
    }

    private async Task ReadAsync(HttpContext context, string caller, RateLimitLease request, byte[] body, RequestDelegate next)
    {
        try
        {
            await JudgeAsync(context, caller, request, CallEnvelope.Read(body), next);
        }
        catch (JsonException e) when (!context.Response.HasStarted)
        {
            await refusals.AnswerAsync(context, StatusCodes.Status400BadRequest, $"This is no message of the protocol; nothing was done. {Plain(e)}", "a malformed message", code: ParseError);
        }
    }

    private async Task JudgeAsync(HttpContext context, string caller, RateLimitLease request, CallEnvelope call, RequestDelegate next)
    {
        if ((rights.Missing(context.User, call.Tool) ?? (call.Method is { } method ? rights.Missing(context.User, method) : null)) is { } scope)
        {
            var asked = call.Tool?.Name ?? call.Method ?? "";
            context.Response.Headers.WWWAuthenticate = metadata.Challenge("insufficient_scope", scope: scope);
            await refusals.AnswerAsync(
                context, StatusCodes.Status403Forbidden, $"This needs the scope {scope}, which the token does not have; nothing was sent.", $"{OutsideText.Clean(asked, 60)} needs the scope {scope}", call.Id, InvalidRequest);
        }
        else if (call.Tool is { } tool && s_neverShed.Contains(tool.Name))
        {
            await next(context);
        }
        else if (!request.IsAcquired)
        {
            await ShedAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests.", request, call.Id);
        }
        else if (call.Method == Listen)
        {
            await StreamAsync(context, caller, call.Id, next);
        }
        else
        {
            using var slot = limits.Call(caller);
            await (slot.IsAcquired ? next(context) : ShedAsync(context, StatusCodes.Status429TooManyRequests, $"More than {CallerLimits.MostCalls} calls at once.", id: call.Id));
        }
    }

    private async Task StreamAsync(HttpContext context, string caller, string? id, RequestDelegate next)
    {
        using var own = limits.Stream(caller);
        if (!own.IsAcquired)
        {
            await ShedAsync(context, StatusCodes.Status429TooManyRequests, "Too many streams are open.", id: id);
            return;
        }

        using var all = limits.StreamInAll();
        await (all.IsAcquired ? next(context) : ShedAsync(context, StatusCodes.Status503ServiceUnavailable, "Too many streams are open.", id: id));
    }

    private Task ShedAsync(HttpContext context, int status, string reason, RateLimitLease? lease = null, string? id = null)
    {
        var wait = lease is not null && lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return refusals.AnswerAsync(context, status, $"{reason} Nothing was done; wait, then try again. Halts and cancels always pass.", reason, id);
    }

    // What the reader says of a place in the text is ours; it repeats nothing of the text but single characters.
    private static string Plain(JsonException e) => e.LineNumber is null ? e.Message : "It is not JSON, or nested too deeply.";
}
