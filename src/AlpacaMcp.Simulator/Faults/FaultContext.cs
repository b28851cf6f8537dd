using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Faults;

/// <summary>The request a fault meets.</summary>
public sealed class FaultContext
{
    private readonly RequestDelegate _next;

    internal FaultContext(HttpContext http, RequestDelegate next) => (Http, _next) = (http, next);

    internal HttpContext Http { get; }

    /// <summary>Lets the exchange process the request and answer it.</summary>
    internal Task ProcessAsync() => _next(Http);

    /// <summary>Lets the exchange process the request and keeps its answer back.</summary>
    internal async Task<MemoryStream> ProcessWithheldAsync()
    {
        var outward = Http.Response.Body;
        var withheld = new MemoryStream();
        Http.Response.Body = withheld;
        await _next(Http);
        Http.Response.Body = outward;
        withheld.Position = 0;
        return withheld;
    }

    internal async Task AnswerAsync(int status, string contentType, string body)
    {
        Http.Response.Headers.ContentLength = null;
        Http.Response.StatusCode = status;
        Http.Response.ContentType = contentType;
        await Http.Response.WriteAsync(body);
    }
}
