using System.Net;
using AlpacaMcp.Simulator.Endpoints;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Kestrel on loopback with the middleware every request passes, in this order.</summary>
internal static class ExchangeHost
{
    public static WebApplication Build(
        SimulatorOptions options, TimeProvider system, Venue venue, RequestLog requests, FaultSchedule faults, KeptExchange? kept)
    {
        // The empty builder reads no configuration, environment or arguments and logs nowhere: it is a guest in its process.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddSingleton(venue);
        builder.Services.AddSingleton(system);
        var app = builder.Build();
        app.Use(new RequestId(options.Seed).InvokeAsync);
        app.Use(new Reception(requests, faults, venue.Clock).InvokeAsync);
        if (options.RequestsPerMinute is { } limit)
            app.Use(new RateLimit(limit, system).InvokeAsync);
        app.Use(new Authentication(venue).InvokeAsync);
        kept?.Attend(app);
        app.Use(UnknownPath.InvokeAsync);
        app.UseRouting();
        EndpointList.Map(app);
        return app;
    }
}
