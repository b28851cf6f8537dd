using AlpacaMcp.Trading.Journal;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Halt;

/// <summary>Halts and resumes. A halt is in force when this returns: nothing of any process is on its way to the socket any more.</summary>
public sealed partial class TradingHalts
{
    private readonly IHaltLock _halting;
    private readonly HaltFiles _files;
    private readonly IStateJournal _journal;
    private readonly TradingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TradingHalts> _logger;

    internal TradingHalts(IHaltLock halting, HaltFiles files, IStateJournal journal, TradingOptions options, TimeProvider time, ILogger<TradingHalts> logger) =>
        (_halting, _files, _journal, _options, _time, _logger) = (halting, files, journal, options, time, logger);

    /// <param name="cause">One of <see cref="StopCause"/>.</param>
    /// <param name="by">agent, operator, rule or file.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="everywhere">Every account of this home.</param>
    /// <param name="cancellationToken">Ignored once it has begun.</param>
    public async Task HaltAsync(string cause, string by, string reason, bool everywhere, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var began = _time.GetTimestamp();
        // First: from now on nobody else begins to send. An exchange that vanishes with its server must not leave a halt to the next one.
        var isWritten = (everywhere || !_options.IsEphemeral) && _files.TryWrite($"{by}: {reason}");
        try
        {
            using var alone = await _halting.TakeAsync(CancellationToken.None);
            await _journal.StopAsync(new() { Cause = cause, Mode = TradingMode.Halted, By = by, Reason = reason, Since = _time.GetUtcNow() }, everywhere, CancellationToken.None);
        }
        catch (JournalUnavailableException e) when (isWritten)
        {
            Log.OnlyTheFile(_logger, e.Message);
        }

        Log.Halted(_logger, by, reason, _time.GetElapsedTime(began).TotalMilliseconds);
    }

    /// <summary>A HALT file that somebody else has written goes into the journal, so that taking it away lifts nothing.</summary>
    internal async ValueTask NoticeFileAsync(CancellationToken cancellationToken)
    {
        if (!_files.Exists || await _journal.StateAsync(day: null, cancellationToken) is { Mode: TradingMode.Halted })
            return;
        await HaltAsync(StopCause.HaltFile, "file", _files.Read() is { Length: > 0 } text ? text : "A HALT file was found in the server's home.", everywhere: true, cancellationToken);
    }

    /// <summary>Lifts everything that holds trading back, for the operator.</summary>
    public async Task ResumeAsync(string reason, Baseline? baseline, CancellationToken cancellationToken)
    {
        await _journal.ResumeAsync(new(reason, _time.GetUtcNow()), baseline, cancellationToken);
        _files.Remove();
        Log.Resumed(_logger, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Trading is halted by {By}: {Reason} ({Milliseconds:0.0} ms)")]
        internal static partial void Halted(ILogger logger, string by, string reason, double milliseconds);

        [LoggerMessage(LogLevel.Error, "The halt stands in the HALT file only: {Problem}")]
        internal static partial void OnlyTheFile(ILogger logger, string problem);

        [LoggerMessage(LogLevel.Warning, "Trading is resumed by the operator: {Reason}")]
        internal static partial void Resumed(ILogger logger, string reason);
    }
}
