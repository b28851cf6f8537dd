using System.Net;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Hosting.Http;
using AlpacaMcp.Server.OperatorConsole.Talking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog;

namespace AlpacaMcp.Server.OperatorConsole;

/// <summary>The operator's page on a loopback port of its own.</summary>
internal static class ConsoleServer
{
    /// <summary>Starts to listen on 127.0.0.1.</summary>
    /// <param name="plan">Whose accounts, and which home.</param>
    /// <param name="port">Port, 0 for any free one.</param>
    /// <param name="logger">Where failures go.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="StartupRefusedException">The port is in use.</exception>
    public static async Task<WebApplication> StartAsync(ServerPlan plan, int port, Serilog.ILogger logger, CancellationToken cancellationToken)
    {
        var app = Build(plan, port, logger);
        app.Use(app.Services.GetRequiredService<HostGuard>().InvokeAsync);
        app.MapConsole();
        try
        {
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch (Exception failed)
        {
            await app.DisposeAsync();
            if (failed is IOException { InnerException: AddressInUseException })
                throw PortNumber.InUse(port);
            throw;
        }
    }

    /// <summary>The link that shows it.</summary>
    public static string Link(WebApplication app) => $"{app.Urls.First()}{ConsoleGuard.Path}#{app.Services.GetRequiredService<PageKey>().Text}";

    private static WebApplication Build(ServerPlan plan, int port, Serilog.ILogger logger)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            KestrelBounds.Apply(kestrel);
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Logging.AddSerilog(logger);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(HttpPlan.OnLoopback(new(IPAddress.Loopback, port))).AddSingleton(plan.Time).AddSingleton<Refusals>().AddSingleton<HostGuard>();
        builder.Services.AddConsole(plan);
        return builder.Build();
    }
}
