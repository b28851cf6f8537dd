using System.Diagnostics;
using System.Globalization;
using AlpacaMcp.Api;
using AlpacaMcp.Server.Logging;
using Microsoft.Extensions.Logging;
using Serilog;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace AlpacaMcp.Server.Tests.Logging;

/// <summary>
/// Threads that write numbered lines of every category through the log as it ships, and a reader who sees only the folder: it opens each file when it
/// appears, so that what is removed later is read all the same, and adds up what is there after every few lines.
/// </summary>
internal static class LogStream
{
    private const int Threads = 4;
    private const int LinesARound = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Writes at least so many bytes.</summary>
    public static LogStreamFigures Run(string home, LogLimits limits, long bytes)
    {
        var began = Stopwatch.GetTimestamp();
        var lines = 0;
        using var reader = new LogReader(Path.Combine(home, "logs"), Threads, StreamLines.Categories);
        using (var sink = ServerLogging.Create(home, LogLevel.Error, new Redactor(), limits))
        using (var factory = new LoggerFactory().AddSerilog(sink))
        {
            var (logger, isEnough) = (factory.CreateLogger("AlpacaMcp.Stream"), false);
            using var round = new Barrier(Threads + 1, _ => isEnough = reader.Bytes >= bytes);
            var writers = Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(() => Write(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
            do
            {
                Assert.True(round.SignalAndWait(Patience));
                reader.Look();
            }
            while (!isEnough);
            Task.WaitAll(writers);

            void Write(int thread)
            {
                var number = 0;
                do
                {
                    for (var left = LinesARound; left > 0; left--)
                        Log(logger, thread, number++);
                    Assert.True(round.SignalAndWait(Patience));
                }
                while (!isEnough);
                Interlocked.Add(ref lines, number);
            }
        }

        reader.Look();
        reader.End();
        return new(lines, reader.Lines, reader.Bytes, reader.Files, reader.MostOnDisk, reader.Looks, Stopwatch.GetElapsedTime(began));
    }

    // Each fifth line of a thread is in the same category.
    private static void Log(ILogger logger, int thread, int number)
    {
        var (id, filling) = (string.Create(CultureInfo.InvariantCulture, $"{thread}:{number}"), new string('é', number % 97));
        StreamLines.Write(logger, number % StreamLines.Categories, id, filling, "line\nof \"text\"");
    }
}
