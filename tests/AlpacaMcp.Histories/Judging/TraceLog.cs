using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Histories.Judging;

/// <summary>What a server says while it runs, between what happens to it.</summary>
internal sealed class TraceLog(Trace trace, int copy) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => trace.IsInWords && logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        trace.Say($"  copy {copy} says: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // The trace is the history's.
    }
}
