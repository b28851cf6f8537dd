using System.Net;
using AlpacaMcp.Simulator.Control;
using AlpacaMcp.Simulator.Endpoints;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting.Network;
using AlpacaMcp.Simulator.State;
using AlpacaMcp.Simulator.Streams;
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
    public static WebApplication Build(SimulatorOptions options, FaultStage stage, Venue venue, ExchangeRecords records, KeptExchange? kept)
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
        var streams = new StreamHub(options, stage.System, venue, records.Failures);
        builder.Services.AddSingleton(venue).AddSingleton(records).AddSingleton(stage.System).AddSingleton(streams);
        var app = builder.Build();
        Receive(app, options, stage, records, streams);
        kept?.Attend(app);
        app.Use(UnknownPath.InvokeAsync);
        app.Use(BrokenReplay.InvokeAsync);
        app.UseRouting();
        EndpointList.Map(app, options.Locates);
        ControlArea.Map(app);
        return app;
    }

    private static void Receive(WebApplication app, SimulatorOptions options, FaultStage stage, ExchangeRecords records, StreamHub streams)
    {
        var control = new ControlArea(options.Control);
        app.Use(new Gateway(records.Failures).InvokeAsync);
        app.UseWhen(context => !control.IsOpenFor(context), api =>
        {
            api.Use(new RequestId(options.Seed).InvokeAsync);
            api.Use(new Reception(records.Requests, records.Faults, stage, streams).InvokeAsync);
            api.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.Streams.PingInterval, KeepAliveTimeout = options.Streams.PingInterval });
            api.Use(streams.InvokeAsync);
            api.Use(new RateLimit(options, stage.System).InvokeAsync);
            api.Use(new Authentication(streams.Venue).InvokeAsync);
            api.Use(ControlArea.HideAsync);
        });
        app.UseWhen(control.IsOpenFor, tests => tests.Use(ControlGuard.InvokeAsync));
    }
}
