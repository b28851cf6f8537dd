using System.Diagnostics;
using System.Net;
using AlpacaMcp.Simulator.Control;
using AlpacaMcp.Simulator.Exchange;
using AlpacaMcp.Simulator.Faults;
using AlpacaMcp.Simulator.Hosting.Network;
using AlpacaMcp.Simulator.State;
using AlpacaMcp.Simulator.Streams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AlpacaMcp.Simulator.Hosting;

/// <summary>Kestrel on loopback with the middleware every request passes, in this order.</summary>
internal static class ExchangeHost
{
    public static ExchangeServer Build(SimulatorOptions options, FaultStage stage, Venue venue, ExchangeRecords records, KeptExchange? kept)
    {
        var streams = new StreamHub(options, stage.System, venue, records.Failures);
        var services = Services(venue, records, stage.System, streams);
        var app = new ApplicationBuilder(services);
        Receive(app, options, stage, records, streams);
        kept?.Attend(app);
        app.Use(UnknownPath.InvokeAsync);
        app.Use(BrokenReplay.InvokeAsync);
        app.Run(new LateRoutes(services, options.Locates).InvokeAsync);
        var kestrel = new KestrelServer(Options.Create(Listen(options, services)), new GatedTransport(stage.Gate, NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        return new ExchangeServer(services, kestrel, app.Build());
    }

    /// <summary>It logs nowhere: it is a guest in its process.</summary>
    private static ServiceProvider Services(Venue venue, ExchangeRecords records, TimeProvider system, StreamHub streams)
    {
        var services = new ServiceCollection();
        services.AddRoutingCore();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(new DiagnosticListener(nameof(SimulatedExchange))); // routing asks for one
        services.AddSingleton(venue).AddSingleton(records).AddSingleton(system).AddSingleton(streams);
        return services.BuildServiceProvider();
    }

    private static KestrelServerOptions Listen(SimulatorOptions options, IServiceProvider services)
    {
        var kestrel = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = Gateway.LargestBody;
        kestrel.Limits.MaxRequestLineSize = 8 * Gateway.LongestTarget;
        kestrel.Listen(IPAddress.Loopback, options.Port);
        return kestrel;
    }

    private static void Receive(ApplicationBuilder app, SimulatorOptions options, FaultStage stage, ExchangeRecords records, StreamHub streams)
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
