using System.Text.Json;
using AlpacaMcp.Server.OperatorConsole.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.OperatorConsole.Talking;

/// <summary>Tells each who looks what the page shows now and whenever it changes, as server-sent events.</summary>
/// <seealso href="https://html.spec.whatwg.org/multipage/server-sent-events.html"/>
internal sealed class ConsoleEvents(ConsoleFeed feed, ConsoleLogin login, TimeProvider time, IHostApplicationLifetime lifetime)
{
    internal const string SessionHeader = "X-Console-Session";
    private const int MostWatchers = 16;
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(10);

    private int _watchers;

    public async Task TellAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref _watchers) > MostWatchers)
        {
            Interlocked.Decrement(ref _watchers);
            context.Response.Headers.RetryAfter = "5";
            await Answers.TroubleAsync(context, StatusCodes.Status429TooManyRequests, new() { Code = "too_many", Message = $"{MostWatchers} pages are open already.", Next = "Close one." });
            return;
        }

        try
        {
            using var until = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await TellAsync(context, until.Token);
        }
        catch (OperationCanceledException)
        {
            // Whoever looked is gone, or the server ends.
        }
        finally
        {
            Interlocked.Decrement(ref _watchers);
        }
    }

    private async Task TellAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var session = context.Request.Headers[SessionHeader].ToString();
        context.Response.ContentType = "text/event-stream";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var watching = feed.Watch();
        await feed.ReadAsync(cancellationToken);
        (PageState? Latest, bool IsUnlocked) told = (null, false);
        var said = time.GetUtcNow();
        while (true)
        {
            var (changed, until) = (feed.Changed, login.UntilOf(session));
            (PageState? Latest, bool IsUnlocked) now = (feed.Latest, until is not null);
            if (now != told && now.Latest is { } state)
            {
                told = now;
                said = time.GetUtcNow();
                await context.Response.WriteAsync("event: state\ndata: ", cancellationToken);
                await JsonSerializer.SerializeAsync(context.Response.Body, state with { At = said, Session = state.Session with { Unlocked = until is not null, Until = until } }, PageJson.Default.PageState, cancellationToken);
                await context.Response.WriteAsync("\n\n", cancellationToken);
                await context.Response.Body.FlushAsync(cancellationToken);
            }
            else if (time.GetUtcNow() - said >= Alive)
            {
                said = time.GetUtcNow();
                await context.Response.WriteAsync(": alive\n\n", cancellationToken);
                await context.Response.Body.FlushAsync(cancellationToken);
            }

            await Task.WhenAny(changed, Task.Delay(Tick, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
