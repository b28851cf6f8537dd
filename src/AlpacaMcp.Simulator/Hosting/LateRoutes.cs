using AlpacaMcp.Simulator.Control;
using AlpacaMcp.Simulator.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>
/// The end of the pipeline, made when the first request comes: its hundred routes took a quarter of a server's start, and many a server is
/// started and never asked (decisions/030).
/// </summary>
internal sealed class LateRoutes(IServiceProvider services, bool hasLocates)
{
    private readonly Lazy<RequestDelegate> _routes = new(() => Build(services, hasLocates));

    public Task InvokeAsync(HttpContext context) => _routes.Value(context);

    private static RequestDelegate Build(IServiceProvider services, bool hasLocates)
    {
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.UseEndpoints(routes =>
        {
            EndpointList.Map(routes, hasLocates);
            ControlArea.Map(routes);
        });
        return app.Build();
    }
}
