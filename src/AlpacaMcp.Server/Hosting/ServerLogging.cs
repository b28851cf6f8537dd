using System.Globalization;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace AlpacaMcp.Server.Hosting;

/// <summary>Where events go: readable lines on stderr, compact JSON in a daily file. Never stdout: that is the protocol's.</summary>
internal static class ServerLogging
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private const long FileSizeLimitBytes = 50 * 1024 * 1024;
    private const int KeptFiles = 14;

    /// <summary>The one sink. An unwritable home costs the file and a warning, never the server.</summary>
    public static Logger Create(string home, LogLevel level)
    {
        var shown = Severity(level);
        var recorded = shown < LogEventLevel.Information ? shown : LogEventLevel.Information;
        var configuration = Recording(recorded)
            .WriteTo.Console(shown, Line, CultureInfo.InvariantCulture, standardErrorFromLevel: LevelAlias.Minimum);
        var folder = ServerHome.CreateFolder(home, "logs", out var problem);
        if (folder is not null)
            configuration.WriteTo.File(
                new CompactJsonFormatter(),
                Path.Combine(folder, "alpaca-mcp-.jsonl"),
                fileSizeLimitBytes: FileSizeLimitBytes,
                shared: true,
                rollingInterval: RollingInterval.Day,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: KeptFiles);
        var logger = configuration.CreateLogger();
        if (problem is not null)
            logger.Warning("No log file: {Home} cannot be written ({Problem}). Set ALPACA_MCP_HOME to a folder that can", home, problem);
        return logger;
    }

    /// <summary>What is recorded, whatever the sink.</summary>
    internal static LoggerConfiguration Recording(LogEventLevel least) => new LoggerConfiguration()
        .MinimumLevel.Is(least)
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .Filter.ByExcluding(IsToldTheClient);

    // The protocol's library logs what it answers as an error of ours, with its stack: a missing resource, a call that was given up or cut short.
    private static bool IsToldTheClient(LogEvent e) =>
        e.Exception is McpException or OperationCanceledException
        && e.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name }
        && name.StartsWith("ModelContextProtocol.", StringComparison.Ordinal);

    private static LogEventLevel Severity(LogLevel level) => level switch
    {
        LogLevel.Debug => LogEventLevel.Debug,
        LogLevel.Information => LogEventLevel.Information,
        LogLevel.Error => LogEventLevel.Error,
        _ => LogEventLevel.Warning,
    };
}
