using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Api.Tests;

/// <summary>What is logged, as a person reads it.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public List<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Add(formatter(state, exception));

    public void Dispose()
    {
    }
}
