using AlpacaMcp.Api;
using AlpacaMcp.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace AlpacaMcp.Server.Logging;

/// <summary>Where events go: readable lines on stderr, JSON lines in files of this process and category. Never stdout: that is the protocol's.</summary>
internal static class ServerLogging
{
    private const string FolderName = "logs";
    private const string LibraryOfTheProtocol = "ModelContextProtocol";

    /// <summary>The one sink. An unwritable home costs the files and a warning, never the server.</summary>
    /// <param name="home">The folder of the server's files.</param>
    /// <param name="level">Least severe event on stderr.</param>
    /// <param name="redactor">Knows what may stand in neither.</param>
    /// <param name="limits">How much is kept; not given, as documented.</param>
    public static Logger Create(string home, LogLevel level, Redactor redactor, LogLimits? limits = null)
    {
        var shown = Severity(level);
        var screen = Recording(shown).WriteTo.Console(new ReadableText(redactor), standardErrorFromLevel: LevelAlias.Minimum).CreateLogger();
        var configuration = Recording(shown < LogEventLevel.Information ? shown : LogEventLevel.Information).WriteTo.Logger(screen, attemptDispose: true, shown);
        if (TryOpen(home, redactor, limits ?? LogLimits.Default, screen) is { } files)
            configuration.WriteTo.Sink(files);
        return configuration.CreateLogger();
    }

    /// <summary>The sink as the services of a plan see it: where that is one account, each of their lines names it.</summary>
    public static Serilog.ILogger Of(Serilog.ILogger sink, ServerPlan plan) =>
        plan.Others.Count > 0 ? sink : sink.ForContext(LineFields.Account.Placeholder, plan.Account ?? plan.Profile.Environment.ToString().ToLowerInvariant());

    /// <summary>The log of a container; one that makes containers of accounts finds the sink among its services.</summary>
    public static ILoggingBuilder AddLog(this ILoggingBuilder logging, Serilog.ILogger sink, ServerPlan plan)
    {
        logging.Services.AddSingleton(sink);
        return logging.AddSerilog(Of(sink, plan));
    }

    /// <summary>What is recorded, whatever the sink.</summary>
    internal static LoggerConfiguration Recording(LogEventLevel least) => new LoggerConfiguration()
        .MinimumLevel.Is(least)
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .MinimumLevel.Override(LibraryOfTheProtocol, least < LogEventLevel.Information ? least : LogEventLevel.Warning) // Else three lines for each call.
        .Enrich.With<CallEnricher>()
        .Filter.ByExcluding(IsToldTheClient);

    private static LogFolder? TryOpen(string home, Redactor redactor, LogLimits limits, Logger screen)
    {
        try
        {
            if (ServerHome.CreateFolder(home, FolderName, out var problem) is { } folder)
                return new(folder, id => new(id, redactor), limits, lost => Complain(screen, folder, lost), TimeProvider.System);
            NoFiles(problem ?? "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NoFiles(e.Message);
        }

        return null;

        void NoFiles(string problem) => screen.Warning("No log file: {Home} cannot be written ({Problem}). Set ALPACA_MCP_HOME to a folder that can", home, problem);
    }

    private static void Complain(Logger screen, string folder, string problem) =>
        screen.Error("The log in {Folder} cannot be written: {Problem} Serving goes on; how many lines are lost is written there when it can be", folder, problem);

    // The protocol's library logs what it answers as an error of ours, with its stack: a missing resource, a call that was given up or cut short.
    private static bool IsToldTheClient(LogEvent e) =>
        e.Exception is McpException or OperationCanceledException && EventCatalog.SourceOf(e).StartsWith($"{LibraryOfTheProtocol}.", StringComparison.Ordinal);

    private static LogEventLevel Severity(LogLevel level) => level switch
    {
        LogLevel.Debug => LogEventLevel.Debug,
        LogLevel.Information => LogEventLevel.Information,
        LogLevel.Error => LogEventLevel.Error,
        _ => LogEventLevel.Warning,
    };
}
