using System.CommandLine;
using System.Net;
using AlpacaMcp.Server.Health;
using AlpacaMcp.Server.Hosting;
using AlpacaMcp.Server.Logging;
using AlpacaMcp.Server.OperatorConsole;
using AlpacaMcp.Server.Telemetry;
using AlpacaMcp.Trading.Market;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;

namespace AlpacaMcp.Server.Cli;

/// <summary>`alpaca-mcp [serve]`: the MCP server.</summary>
internal sealed partial class ServeVerb(ServeOptions options, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The verb.</summary>
    public Command Create()
    {
        var serve = new Command("serve", "Serve MCP clients (the default).");
        AddTo(serve);
        return serve;
    }

    /// <summary>Makes a command serve.</summary>
    public void AddTo(Command command)
    {
        options.AddTo(command);
        command.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        // The command line must hold this task before anything says that we are ready: a signal before that would end the process with 130.
        await Task.Yield();
        if (!NewYork.IsKnown)
            throw new StartupRefusedException("This machine has no time-zone data, and trading days are New York's. Install the package tzdata, or let TZDIR name a folder that has it.");
        var listen = Listen(line);
        var settings = SettingsReader.Read(environment, line.GetValue(options.EnvFile), line.GetValue(options.Config), options.Settings(line));
        var plan = ServerPlanReader.Read(settings, line.GetValue(options.Simulator));
        var http = listen is null ? null : HttpPlanReader.Read(settings, plan.Home, listen);

        // From here stdout carries the protocol; whatever else writes to the console goes to stderr.
        Console.SetOut(Console.Error);
        await using var logger = ServerLogging.Create(plan.Home, plan.LogLevel, plan.Redactor);
        using var factory = new LoggerFactory().AddSerilog(ServerLogging.Of(logger, plan));
        var started = plan.Time.GetTimestamp();
        await using var exchanges = new EmbeddedExchanges();
        plan = await exchanges.ConnectAsync(plan, cancellationToken);
        Announce(plan, http, logger);
        await using var card = ServerRoster.Announce(plan, http is null ? "stdio" : "http");
        using var export = plan.Telemetry.IsOn ? TelemetryExport.Start(plan.Telemetry) : null;
        await (http is null ? ServeStdioAsync(plan, logger, export, cancellationToken) : ServeHttpAsync(plan, http, logger, export, cancellationToken));
        Log.Stopped(factory.CreateLogger<ServeVerb>(), plan.Time.GetElapsedTime(started).TotalSeconds);
        return 0;
    }

    private IPEndPoint? Listen(ParseResult line)
    {
        if (line.GetValue(options.Transport) == "http")
            return new(HttpPlanReader.Address(line.GetValue(options.Host) ?? ""), PortNumber.Checked(line.GetValue(options.Port)));
        return line.GetResult(options.Host) is { Implicit: false } || line.GetResult(options.Port) is { Implicit: false }
            ? throw new StartupRefusedException("--host and --port are for --transport http; over stdio nothing listens.")
            : null;
    }

    private static async Task ServeStdioAsync(ServerPlan plan, Serilog.ILogger logger, TelemetryExport? export, CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await StdioServer.RunAsync(plan, input, output, logger, services => ProbeAsync(services, plan, logger, export, cancellationToken), cancellationToken);
    }

    private static async Task ServeHttpAsync(ServerPlan plan, HttpPlan http, Serilog.ILogger logger, TelemetryExport? export, CancellationToken cancellationToken)
    {
        var app = await HttpServer.StartAsPlannedAsync(plan, http, logger, export, cancellationToken);
        await BoundedEnd.OfAsync(EndAsync(app, () => ProbeAsync(app.Services, plan, logger, export, cancellationToken), cancellationToken), HttpServer.Ended(app));
    }

    private static async Task<IAsyncDisposable?> ProbeAsync(IServiceProvider services, ServerPlan plan, Serilog.ILogger logger, TelemetryExport? export, CancellationToken cancellationToken)
    {
        if (export is null)
            return null;
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(export.End);
        if (plan.Telemetry.Port is not { } port)
            return null;
        WebApplication probe = await ProbeServer.StartAsync(export, port, services.GetRequiredService<ServedAccounts>(), logger, cancellationToken);
        await Console.Error.WriteLineAsync($"Metrics on {probe.Urls.First()}{MetricsEndpoint.Path}");
        return probe;
    }

    private static async Task EndAsync(WebApplication app, Func<Task<IAsyncDisposable?>> beside, CancellationToken cancellationToken)
    {
        await using var ended = app;
        await using var probe = await beside();
        if (app.Services.GetService<PageKey>() is not null)
            await Console.Error.WriteLineAsync($"The operator's page: {ConsoleServer.Link(app)}");
        await Console.Error.WriteLineAsync($"Listening on {HttpServer.Endpoint(app)}");
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static void Announce(ServerPlan plan, HttpPlan? http, Serilog.ILogger sink)
    {
        foreach (var (index, one) in plan.All.Index())
        {
            using var factory = new LoggerFactory().AddSerilog(ServerLogging.Of(sink, one));
            var logger = factory.CreateLogger<ServeVerb>();
            foreach (var warning in index == 0 ? [.. http?.Warnings ?? [], .. one.Warnings] : one.Warnings)
                Log.StartupWarning(logger, warning);
            Log.Starting(logger, ServerVersion.Text, one.Profile.Environment, Way(http), one.Profile.KeySource);
        }
    }

    private static string Way(HttpPlan? http) => http switch
    {
        null => "stdio",
        { IsGuarded: true } => "http with tokens",
        _ => "http",
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "alpaca-mcp {Version} serves {Environment} over {Transport}; keys from {KeySource}", EventName = "server_started")]
        public static partial void Starting(ILogger<ServeVerb> logger, string version, Trading.TradingEnvironment environment, string transport, string keySource);

        [LoggerMessage(LogLevel.Information, "alpaca-mcp has ended after {Seconds:0} s", EventName = "server_stopped")]
        public static partial void Stopped(ILogger<ServeVerb> logger, double seconds);

        [LoggerMessage(LogLevel.Warning, "{Warning}", EventName = "startup_warning")]
        public static partial void StartupWarning(ILogger<ServeVerb> logger, string warning);
    }
}
