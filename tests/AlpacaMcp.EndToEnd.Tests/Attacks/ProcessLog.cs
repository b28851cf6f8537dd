using System.Collections.Concurrent;

namespace AlpacaMcp.EndToEnd.Tests.Attacks;

/// <summary>Reads what a process writes to standard error, so that it never has to wait for a reader.</summary>
internal sealed class ProcessLog
{
    private readonly ConcurrentQueue<string> _lines = new();

    private ProcessLog()
    {
    }

    public string Text => string.Join('\n', _lines);

    /// <summary>Completes when the process is over.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    public static ProcessLog Of(ServerProcess process)
    {
        var log = new ProcessLog();
        log.Ended = log.ReadAsync(process);
        return log;
    }

    private async Task ReadAsync(ServerProcess process)
    {
        try
        {
            while (await process.ReadErrorAsync() is { } line)
                _lines.Enqueue(line);
        }
        catch (Exception over) when (over is ObjectDisposedException or InvalidOperationException or IOException)
        {
            // It was ended.
        }
    }
}
