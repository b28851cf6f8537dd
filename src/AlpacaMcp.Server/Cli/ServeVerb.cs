using System.CommandLine;
using System.Net;
using AlpacaMcp.Server.Hosting;
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
        var listen = Listen(line);
        var settings = SettingsReader.Read(environment, line.GetValue(options.EnvFile), line.GetValue(options.Config), options.Settings(line));
        var plan = ServerPlanReader.Read(settings, line.GetValue(options.Simulator));

        // From here stdout carries the protocol; whatever else writes to the console goes to stderr.
        Console.SetOut(Console.Error);
        await using var logger = ServerLogging.Create(plan.Home, plan.LogLevel);
        await using var exchanges = new EmbeddedExchanges();
        plan = await exchanges.ConnectAsync(plan, cancellationToken);
        Announce(plan, listen, logger);
        await (listen is null ? ServeStdioAsync(plan, logger, cancellationToken) : ServeHttpAsync(plan, listen, logger, cancellationToken));
        return 0;
    }

    private IPEndPoint? Listen(ParseResult line)
    {
        if (line.GetValue(options.Transport) == "http")
            return new(HttpServer.LoopbackAddress(line.GetValue(options.Host) ?? ""), PortNumber.Checked(line.GetValue(options.Port)));
        return line.GetResult(options.Host) is { Implicit: false } || line.GetResult(options.Port) is { Implicit: false }
            ? throw new StartupRefusedException("--host and --port are for --transport http; over stdio nothing listens.")
            : null;
    }

    private static async Task ServeStdioAsync(ServerPlan plan, Serilog.ILogger logger, CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await StdioServer.RunAsync(plan, input, output, logger, cancellationToken);
    }

    private static async Task ServeHttpAsync(ServerPlan plan, IPEndPoint listen, Serilog.ILogger logger, CancellationToken cancellationToken)
    {
        await using var app = await HttpServer.StartAsync(plan, listen, logger, cancellationToken);
        await Console.Error.WriteLineAsync($"Listening on {HttpServer.Endpoint(app)}");
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static void Announce(ServerPlan plan, IPEndPoint? listen, Serilog.ILogger sink)
    {
        using var factory = new LoggerFactory();
        factory.AddSerilog(sink);
        var logger = factory.CreateLogger<ServeVerb>();
        foreach (var one in plan.All)
        {
            foreach (var warning in one.Warnings)
                Log.StartupWarning(logger, warning);
            Log.Starting(logger, ServerVersion.Text, one.Profile.Environment, listen is null ? "stdio" : "http", one.Profile.KeySource);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "alpaca-mcp {Version} serves {Environment} over {Transport}; keys from {KeySource}")]
        public static partial void Starting(ILogger<ServeVerb> logger, string version, Trading.TradingEnvironment environment, string transport, string keySource);

        [LoggerMessage(LogLevel.Warning, "{Warning}")]
        public static partial void StartupWarning(ILogger<ServeVerb> logger, string warning);
    }
}
