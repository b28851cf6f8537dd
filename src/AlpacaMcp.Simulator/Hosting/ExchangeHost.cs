using System.Net;
using AlpacaMcp.Simulator.Control;
using AlpacaMcp.Simulator.Endpoints;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Kestrel on loopback with the middleware every request passes, in this order.</summary>
internal static class ExchangeHost
{
    public static WebApplication Build(
        SimulatorOptions options, FaultStage stage, Venue venue, RequestLog requests, FaultSchedule faults, FailureLog failures)
    {
        // The empty builder reads no configuration, environment or arguments and logs nowhere: it is a guest in its process.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Gateway.LargestBody;
            kestrel.Limits.MaxRequestLineSize = 8 * Gateway.LongestTarget;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.AddSingleton<IConnectionListenerFactory>(services =>
            new GatedTransport(stage.Gate, services.GetRequiredService<ILoggerFactory>()));
        builder.Services.AddSingleton(venue).AddSingleton(requests).AddSingleton(faults).AddSingleton(failures);
        var app = builder.Build();
        var control = new ControlArea(options.Control);
        app.Use(new Gateway(failures).InvokeAsync);
        app.UseWhen(context => !control.Covers(context), api =>
        {
            api.Use(new RequestId(options.Seed).InvokeAsync);
            api.Use(new Reception(requests, faults, stage).InvokeAsync);
            api.Use(new RateLimit(options, stage.System).InvokeAsync);
            api.Use(new Authentication(venue).InvokeAsync);
        });
        app.UseWhen(control.Covers, tests => tests.Use(ControlGuard.InvokeAsync));
        app.Use(UnknownPath.InvokeAsync);
        app.UseRouting();
        EndpointList.Map(app);
        control.Map(app);
        return app;
    }
}
