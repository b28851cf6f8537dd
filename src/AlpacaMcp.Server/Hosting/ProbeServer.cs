using System.Net;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Hosting.Http;
using AlpacaMcp.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Metrics and health on a loopback port of their own, for a server that listens nowhere else or asks who calls.</summary>
internal static class ProbeServer
{
    /// <summary>Starts to listen on 127.0.0.1.</summary>
    /// <param name="export">What /metrics reads.</param>
    /// <param name="port">Port, 0 for any free one.</param>
    /// <param name="accounts">Every account that is served.</param>
    /// <param name="logger">Where failures go.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<WebApplication> StartAsync(
        TelemetryExport export, int port, ServedAccounts accounts, Serilog.ILogger logger, CancellationToken cancellationToken)
    {
        var app = Build(port, logger);
        app.Use(app.Services.GetRequiredService<HostGuard>().InvokeAsync);
        app.MapHealth(accounts);
        app.MapMetrics(export);
        try
        {
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch (Exception failed)
        {
            await app.DisposeAsync();
            if (failed is IOException { InnerException: AddressInUseException })
                throw new StartupRefusedException($"{TelemetrySettings.MetricsPort.Name} is {port}, which is in use. Choose another.");
            throw;
        }
    }

    private static WebApplication Build(int port, Serilog.ILogger logger)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.AddSerilog(logger);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(HttpPlan.OnLoopback(new(IPAddress.Loopback, port))).AddSingleton(TimeProvider.System).AddSingleton<Refusals>().AddSingleton<HostGuard>();
        return builder.Build();
    }
}
