using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Market;
using AlpacaMcp.Trading.Telemetry;
using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Trading.Halt;

/// <summary>Halts and resumes. A halt is in force when this returns: nothing of any process is on its way to the socket any more.</summary>
public sealed partial class TradingHalts
{
    private readonly IHaltLock _halting;
    private readonly HaltFiles _files;
    private readonly IStateJournal _journal;
    private readonly TradingOptions _options;
    private readonly DeskMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<TradingHalts> _logger;

    internal TradingHalts(IHaltLock halting, HaltFiles files, IStateJournal journal, TradingOptions options, DeskMeter meter, TimeProvider time, ILogger<TradingHalts> logger) =>
        (_halting, _files, _journal, _options, _meter, _time, _logger) = (halting, files, journal, options, meter, time, logger);

    /// <param name="cause">One of <see cref="StopCause"/>.</param>
    /// <param name="by">agent, operator, rule or file.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="everywhere">Every account of this home.</param>
    /// <param name="cancellationToken">Ignored once it has begun.</param>
    /// <exception cref="Exception">Neither journal nor file could be written: trading is not halted.</exception>
    public async Task HaltAsync(string cause, string by, string reason, bool everywhere, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var began = _time.GetTimestamp();
        // First: from now on nobody else begins to send. An exchange that vanishes with its server must not leave a halt to the next one.
        var isWritten = (everywhere || !_options.IsEphemeral) && _files.TryWrite($"{by}: {reason}", everywhere);
        try
        {
            using var alone = await _halting.TakeAsync(CancellationToken.None);
            await _journal.StopAsync(new() { Cause = cause, Mode = TradingMode.Halted, By = by, Reason = reason, Since = _time.GetUtcNow() }, everywhere, CancellationToken.None);
        }
        catch (Exception e) when (e is JournalUnavailableException or IOException or UnauthorizedAccessException && (isWritten || _files.TryWrite($"{by}: {reason}", everywhere)))
        {
            Log.OnlyTheFile(_logger, e.Message);
        }

        _meter.Halted(_time.GetElapsedTime(began));
        Log.Halted(_logger, by, reason, _time.GetElapsedTime(began).TotalMilliseconds);
    }

    /// <summary>What an agent may do now; a HALT file counts before the journal has it.</summary>
    /// <param name="now">Exchange time; null when unknown: then what ends with a day holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TradingState> StateAsync(DateTimeOffset? now, CancellationToken cancellationToken)
    {
        await NoticeFileAsync(cancellationToken);
        return await _journal.StateAsync(now is { } moment ? TradingDay.Of(moment) : null, cancellationToken);
    }

    /// <summary>
    /// After a halt everywhere: the account too, so that whoever resumes another account of this home does not lift it. False when the broker
    /// does not say which account it is.
    /// </summary>
    public async Task<bool> TryHoldAccountAsync(string cause, string by, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await _journal.StopAsync(new() { Cause = cause, Mode = TradingMode.Halted, By = by, Reason = reason, Since = _time.GetUtcNow() }, everywhere: false, cancellationToken);
            return true;
        }
        catch (JournalUnavailableException)
        {
            return false;
        }
    }

    /// <summary>A HALT file that somebody else has written goes into the journal, so that taking it away lifts nothing.</summary>
    internal async ValueTask NoticeFileAsync(CancellationToken cancellationToken)
    {
        if (!_files.Exists || await IsHaltedAsync(cancellationToken))
            return;
        using var alone = await _halting.TakeAsync(CancellationToken.None);
        if (!_files.Exists || await IsHaltedAsync(cancellationToken))
            return; // While this waited the operator has resumed, or another copy has seen the file.
        await StopByFileAsync(_files.Read() is { Length: > 0 } text ? text : "A HALT file was found in the server's home.");
    }

    /// <summary>Lifts everything that holds trading back, for the operator.</summary>
    public async Task ResumeAsync(string reason, Baseline? baseline, CancellationToken cancellationToken)
    {
        using (await _halting.TakeAsync(cancellationToken)) // Whoever notices the file must not halt again between the two.
        {
            await _journal.ResumeAsync(new(reason, _time.GetUtcNow()), baseline, cancellationToken);
            _files.Remove();
        }

        Log.Resumed(_logger, reason);
    }

    /// <summary>The same where no account can be asked for: lifts what holds everywhere, and what holds back exchanges inside servers of this home.</summary>
    public async Task ResumeEmbeddedAsync(string reason, CancellationToken cancellationToken)
    {
        using (await _halting.TakeAsync(cancellationToken))
        {
            await _journal.ResumeEmbeddedAsync(new(reason, _time.GetUtcNow()), cancellationToken);
            _files.Remove();
        }

        Log.Resumed(_logger, reason);
    }

    private async ValueTask<bool> IsHaltedAsync(CancellationToken cancellationToken) => await _journal.StateAsync(day: null, cancellationToken) is { Mode: TradingMode.Halted };

    private async ValueTask StopByFileAsync(string reason)
    {
        try
        {
            await _journal.StopAsync(new() { Cause = StopCause.HaltFile, Mode = TradingMode.Halted, By = "file", Reason = reason, Since = _time.GetUtcNow() }, _files.IsForEverybody, CancellationToken.None);
            Log.Noticed(_logger, reason);
        }
        catch (JournalUnavailableException e)
        {
            Log.OnlyTheFile(_logger, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Trading is halted by {By}: {Reason} ({Milliseconds:0.0} ms)", EventName = "trading_halted")]
        internal static partial void Halted(ILogger logger, string by, string reason, double milliseconds);

        [LoggerMessage(LogLevel.Warning, "A HALT file was found: {Reason}", EventName = "halt_file_found")]
        internal static partial void Noticed(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Error, "The halt stands in the HALT file only: {Problem}", EventName = "halt_in_file_only")]
        internal static partial void OnlyTheFile(ILogger logger, string problem);

        [LoggerMessage(LogLevel.Warning, "Trading is resumed by the operator: {Reason}", EventName = "trading_resumed")]
        internal static partial void Resumed(ILogger logger, string reason);
    }
}
