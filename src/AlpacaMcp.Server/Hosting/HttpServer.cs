using System.Net;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Hosting.Http;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.OperatorConsole;
using AlpacaMcp.Server.OperatorConsole.Talking;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.AspNetCore;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Serves clients over streamable HTTP: those of this machine, or with authentication those who show a token.</summary>
internal static class HttpServer
{
    // Each costs memory until its client comes back or its time is over.
    private const int MostIdleSessions = 1_000;

    private static readonly TimeSpan s_idleSession = TimeSpan.FromMinutes(30);

    /// <summary>Where a client on this machine finds the server that was started.</summary>
    public static Uri Endpoint(WebApplication app) => new(new Uri(app.Urls.First()), HttpPlan.Path);

    /// <summary>Cancelled when the server begins to end.</summary>
    public static CancellationToken Ended(WebApplication app) => app.Services.GetRequiredService<ServingEnd>().Token;

    /// <summary>Starts to listen on loopback without authentication; port 0 lets the system choose one.</summary>
    public static Task<WebApplication> StartAsync(ServerPlan plan, IPEndPoint listen, Serilog.ILogger logger, CancellationToken cancellationToken) =>
        StartAsPlannedAsync(plan, HttpPlan.OnLoopback(listen), logger, export: null, cancellationToken);

    /// <summary>Starts to listen.</summary>
    public static async Task<WebApplication> StartAsPlannedAsync(ServerPlan plan, HttpPlan http, Serilog.ILogger logger, TelemetryExport? export, CancellationToken cancellationToken)
    {
        if (http is { IsOpen: true, IsGuarded: false })
            throw new StartupRefusedException($"{http.Listen.Address} could be reached from other machines, and authentication is not configured.");
        var app = Build(plan, http, logger);
        if (http.HasConsole)
            app.MapConsole();
        app.MapHealth(app.Services.GetRequiredService<ServedAccounts>());
        if (plan.Telemetry.ServesMetrics && export is not null)
            app.MapMetrics(export);
        try
        {
            await LiveAccountCheck.RunAsync(app.Services, plan, cancellationToken);
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch (Exception failed)
        {
            await app.DisposeAsync();
            if (failed is IOException { InnerException: AddressInUseException })
                throw PortNumber.InUse(http.Listen.Port);
            throw;
        }
    }

    /// <summary>The server before it listens.</summary>
    /// <param name="plan">What it serves.</param>
    /// <param name="http">How.</param>
    /// <param name="logger">Where it logs.</param>
    /// <param name="add">Adds more to the server's services, after its own.</param>
    internal static WebApplication Build(ServerPlan plan, HttpPlan http, Serilog.ILogger logger, Action<IServiceCollection>? add = null)
    {
        // The empty builder reads no appsettings.json and no ASPNETCORE_ variable of the folder it happens to be started in.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            KestrelBounds.Apply(kestrel);
            kestrel.Listen(http.Listen);
        });
        builder.Logging.AddLog(logger, plan);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ServerShutdown.Timeout);
        builder.Services.AddGuards(http);
        if (http.HasConsole)
            builder.Services.AddConsole(plan);
        builder.Services.AddAlpacaMcp(plan)
            .WithHttpTransport(options =>
            {
                options.SessionMode = HttpServerSessionMode.StatefulForInitializeClients;
#pragma warning disable MCP9006 // Sessions are for clients of 2025-11-25 and earlier, and those are served.
                options.IdleTimeout = s_idleSession;
                options.MaxIdleSessionCount = MostIdleSessions;
#pragma warning restore MCP9006
#pragma warning disable MCPEXP002 // The only place that knows when a session ends, and holds the server that reaches its client between two requests.
                options.RunSessionHandler = (context, server, token) => context.RequestServices.GetRequiredService<ResourceSubscriptions>().RunSessionAsync(server, token);
#pragma warning restore MCPEXP002
            });
        add?.Invoke(builder.Services);
        var app = builder.Build();
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<ServingEnd>().Signal);
        Guard(app, http);
        app.MapMcp(HttpPlan.Path);
        return app;
    }

    /// <summary>The order is the point: where from, then who, then what.</summary>
    private static void Guard(WebApplication app, HttpPlan http)
    {
        app.Use(app.Services.GetRequiredService<HostGuard>().InvokeAsync);
        if (http.IsGuarded)
            app.Use(app.Services.GetRequiredService<TokenGate>().InvokeAsync);
        var calls = app.Services.GetRequiredService<CallGate>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments(HttpPlan.Path), branch => branch.Use(calls.InvokeAsync));
        if (http.IsGuarded) // Where nobody shows who they are, an agent's calls must not shut out whoever watches.
            app.UseWhen(context => context.Request.Path.StartsWithSegments(MetricsEndpoint.Path), branch => branch.Use(calls.ShowAsync));
        app.Services.GetRequiredService<ResourceMetadata>().MapTo(app);
    }
}
