using System.Net;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Resources;
using AlpacaMcp.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.AspNetCore;
using Serilog;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Serves clients on this machine over streamable HTTP.</summary>
internal static class HttpServer
{
    private const string Path = "/mcp";
    private const long LargestBodyBytes = 4 * 1024 * 1024;

    /// <summary>Where a client finds the server that was started.</summary>
    public static Uri Endpoint(WebApplication app) => new(new Uri(app.Urls.First()), Path);

    /// <summary>The address to listen on; refuses every one that others could reach.</summary>
    public static IPAddress LoopbackAddress(string host)
    {
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return IPAddress.Loopback;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)
            ? address
            : throw new StartupRefusedException(
                $"--host {host} could be reached from other machines, and authentication is not configured. Use 127.0.0.1, ::1 or localhost.");
    }

    /// <summary>Starts to listen, without metrics.</summary>
    public static Task<WebApplication> StartAsync(ServerPlan plan, IPEndPoint listen, Serilog.ILogger logger, CancellationToken cancellationToken) =>
        StartAsync(plan, listen, logger, export: null, cancellationToken);

    /// <summary>Starts to listen; port 0 lets the system choose one.</summary>
    public static async Task<WebApplication> StartAsync(ServerPlan plan, IPEndPoint listen, Serilog.ILogger logger, TelemetryExport? export, CancellationToken cancellationToken)
    {
        var app = Build(plan, listen, logger);
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
                throw PortNumber.InUse(listen.Port);
            throw;
        }
    }

    // The empty builder reads no appsettings.json and no ASPNETCORE_ variable of the folder it happens to be started in.
    private static WebApplication Build(ServerPlan plan, IPEndPoint listen, Serilog.ILogger logger)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBodyBytes;
            kestrel.Listen(listen);
        });
        builder.Logging.AddSerilog(logger);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ServerShutdown.Timeout);
        builder.Services.AddAlpacaMcp(plan)
            .WithHttpTransport(options =>
            {
                options.SessionMode = HttpServerSessionMode.StatefulForInitializeClients;
#pragma warning disable MCPEXP002 // The only place that knows when a session ends, and holds the server that reaches its client between two requests.
                options.RunSessionHandler = (context, server, token) => context.RequestServices.GetRequiredService<ResourceSubscriptions>().RunSessionAsync(server, token);
#pragma warning restore MCPEXP002
            });
        var app = builder.Build();
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<ServingEnd>().Signal);
        app.Use(LoopbackGuard.InvokeAsync);
        app.MapMcp(Path);
        return app;
    }
}
