using AlpacaMcp.Simulator.Hosting.Network;
using AlpacaMcp.Simulator.Streams.Trading;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request a fault meets.</summary>
public sealed class FaultContext
{
    private readonly RequestDelegate _next;

    internal FaultContext(HttpContext http, RequestDelegate next, FaultStage stage, TradeUpdates? updates) =>
        (Http, _next, Stage, Updates) = (http, next, stage, updates);

    internal HttpContext Http { get; }

    internal FaultStage Stage { get; }

    /// <summary>What the streams tell of the account whose keys the request carries; null without an account.</summary>
    internal TradeUpdates? Updates { get; }

    /// <summary>Lets the exchange process the request and answer it.</summary>
    internal Task ProcessAsync() => _next(Http);

    /// <summary>Lets the exchange process the request and keeps its answer back.</summary>
    internal async Task<MemoryStream> ProcessWithheldAsync()
    {
        var outward = Http.Response.Body;
        var withheld = new MemoryStream();
        Http.Response.Body = withheld;
        try
        {
            await _next(Http);
        }
        finally
        {
            Http.Response.Body = outward;
        }
        withheld.Position = 0;
        return withheld;
    }

    /// <summary>Completes when the streams have been told of all that has happened to the account.</summary>
    internal Task StreamsToldAsync() => Updates?.ToldAsync().WaitAsync(Http.RequestAborted) ?? Task.CompletedTask;

    internal async Task AnswerAsync(int status, string contentType, string body)
    {
        Http.Response.Headers.ContentLength = null;
        Http.Response.StatusCode = status;
        Http.Response.ContentType = contentType;
        await Http.Response.WriteAsync(body);
    }

    /// <summary>Breaks the connection with a reset.</summary>
    internal void Reset()
    {
        ConnectionReset.Send(Http.Features);
        Http.Abort();
    }

    /// <summary>Completes when the client has hung up.</summary>
    internal Task HungUpAsync()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Http.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }
}
