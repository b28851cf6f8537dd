using AlpacaMcp.Server.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Serves one client over a pair of streams until the input ends.</summary>
internal static class StdioServer
{
    private const int LongestLine = 4 * 1024 * 1024;

    /// <summary>Serves until the input ends or <paramref name="cancellationToken"/> is cancelled, and listens nowhere.</summary>
    public static Task RunAsync(ServerPlan plan, Stream input, Stream output, Serilog.ILogger logger, CancellationToken cancellationToken) =>
        RunAsync(plan, input, output, logger, static _ => Task.FromResult<IAsyncDisposable?>(null), cancellationToken);

    /// <summary>Serves until the input ends or <paramref name="cancellationToken"/> is cancelled.</summary>
    /// <param name="plan">What is served.</param>
    /// <param name="input">What the client says.</param>
    /// <param name="output">What it is answered.</param>
    /// <param name="logger">Where events go.</param>
    /// <param name="beside">Starts what else listens, out of the services.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static Task RunAsync(
        ServerPlan plan, Stream input, Stream output, Serilog.ILogger logger, Func<IServiceProvider, Task<IAsyncDisposable?>> beside, CancellationToken cancellationToken)
    {
        var end = new ServingEnd();
        var ended = end.Token;
        return BoundedEnd.OfAsync(ServeAsync(plan, new CappedLineStream(input, LongestLine, end), output, logger, beside, end, cancellationToken), ended);
    }

    private static async Task ServeAsync(ServerPlan plan, CappedLineStream input, Stream output, Serilog.ILogger logger, Func<IServiceProvider, Task<IAsyncDisposable?>> beside, ServingEnd end, CancellationToken cancellationToken)
    {
        using var ended = end;
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddLog(logger, plan);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ServerShutdown.Timeout);
        builder.Services.AddSingleton(end);
        builder.Services.AddAlpacaMcp(plan).WithStreamServerTransport(input, output);
        using var host = builder.Build();
        using var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(end.Signal);
        await LiveAccountCheck.RunAsync(host.Services, plan, cancellationToken);
        await using var other = await beside(host.Services);
        await host.RunAsync(cancellationToken);
    }
}
