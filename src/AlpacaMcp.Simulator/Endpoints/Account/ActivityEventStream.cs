using System.Text.Json;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Exchange.Activities;
using AlpacaMcp.Simulator.Wire.Activities;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Endpoints.Account;

/// <summary>Server-sent events of an account's activities: the past, then what comes.</summary>
/// <remarks>
/// The stream reads the account's list at its own pace and is only rung for: a slow reader loses nothing and holds nobody up.
/// It also plays the market once a second of system time, or nothing would come while nobody asks.
/// </remarks>
internal sealed class ActivityEventStream(ActivityEventsQuery query, TradingAccount account, TimeProvider system) : IResult
{
    private const int LargestPage = 500;
    private static readonly TimeSpan s_pulse = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);
    private int _next;
    private long _lastSent;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await StreamAsync(httpContext.Response, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The reader left or the exchange stops: the stream ends here.
        }
    }

    private async Task StreamAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        // Who reads the greeting misses nothing from then on.
        var bell = account.At(_ =>
        {
            _next = query.WantsPast ? 0 : account.Activities.All.Count;
            return account.Activities.Hang();
        });
        await using var pulse = system.CreateTimer(_ => bell.Writer.TryWrite(true), null, s_pulse, s_pulse);
        try
        {
            await CommentAsync(response, "connected", cancellationToken);
            while (await SendNewAsync(response, cancellationToken))
                await bell.Reader.ReadAsync(cancellationToken);
        }
        finally
        {
            account.At(_ => account.Activities.Remove(bell));
        }
    }

    /// <summary>Whether the stream goes on.</summary>
    private async Task<bool> SendNewAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (page, isOver) = account.At(now => (account.Activities.All.From(_next).Take(LargestPage).ToArray(), query.IsOver(now)));
            _next += page.Length;
            foreach (var activity in page.Where(query.Wants))
                await SendAsync(response, activity, cancellationToken);
            if (page.Length > 0)
                continue;
            if (isOver)
                return false;
            if (system.GetElapsedTime(_lastSent) >= s_heartbeat)
                await CommentAsync(response, "heartbeat", cancellationToken);
            return true;
        }
    }

    private Task SendAsync(HttpResponse response, Activity activity, CancellationToken cancellationToken) => WriteAsync(
        response, $"data: {JsonSerializer.Serialize(ActivityEventBody.Of(activity), ActivityJson.Default.ActivityEventBody)}\n\n", cancellationToken);

    private Task CommentAsync(HttpResponse response, string comment, CancellationToken cancellationToken) =>
        WriteAsync(response, $": {comment}\n\n", cancellationToken);

    private async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        _lastSent = system.GetTimestamp();
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
