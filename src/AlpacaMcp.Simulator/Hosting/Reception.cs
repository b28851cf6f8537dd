using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Writes every request down, then hands it to the fault that meets it or to the exchange.</summary>
internal sealed class Reception(RequestLog log, FaultSchedule faults, FaultStage stage, StreamHub streams)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var path = RawPath(context);
        var early = faults.TakeEarly(context.Request.Method, path);
        var body = early is null ? await BufferedBody.ReadAsync(context.Request) : "";
        var fault = early ?? faults.Take(context.Request.Method, path, body);
        log.Add(new LoggedRequest(
            context.Request.Method, path, context.Request.QueryString.Value ?? "", body, stage.Clock.GetUtcNow(), fault?.Arrives ?? true));
        await (fault?.ApplyAsync(new FaultContext(context, next, stage, streams.UpdatesFor(context.Request.Headers))) ?? next(context));
    }

    private static string RawPath(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.Split('?', 2)[0];
    }
}
