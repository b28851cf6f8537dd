using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace AlpacaMcp.Server.Logging;

/// <summary>Sorts events into the files of their categories. What cannot be written is counted and said; it never reaches whoever logs.</summary>
internal sealed class LogFolder : ILogEventSink, IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);
    private static readonly MessageTemplate LostWords = new MessageTemplateParser().Parse("{Lost} lines were lost: {Problem}");

    private readonly LogInstance _instance;
    private readonly LogLine _lines;
    private readonly IReadOnlyDictionary<LogCategory, LogFile> _files;
    private readonly Action<string> _complain;
    private readonly TimeProvider _time;
    private readonly Lock _counting = new();
    private DateTimeOffset _quietUntil = DateTimeOffset.MinValue;
    private string _problem = "";
    private long _lost;

    /// <param name="folder">Where the files are; it exists.</param>
    /// <param name="lines">Makes a line of an event, given the id of the process.</param>
    /// <param name="limits">How much is kept.</param>
    /// <param name="complain">Says that lines are lost, where somebody may see it.</param>
    /// <param name="time">The clock of days and ages.</param>
    public LogFolder(string folder, Func<string, LogLine> lines, LogLimits limits, Action<string> complain, TimeProvider time)
    {
        (_complain, _time) = (complain, time);
        _instance = LogInstance.Begin(folder);
        _lines = lines(_instance.Id);
        _files = Enum.GetValues<LogCategory>().ToDictionary(category => category, category => new LogFile(folder, category, _instance.Id, limits, time));
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        var schema = EventCatalog.Of(logEvent);
        if (_files[schema.Category].Add(_lines.Of(logEvent, schema)) is { } problem)
            Lose(problem);
        else if (Volatile.Read(ref _lost) > 0)
            Confess();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files.Values)
            file.Dispose();
        _instance.Dispose();
    }

    private void Lose(string problem)
    {
        lock (_counting)
        {
            (_lost, _problem) = (_lost + 1, problem);
            if (_time.GetUtcNow() < _quietUntil)
                return;
            _quietUntil = _time.GetUtcNow() + Quiet;
        }

        _complain(problem);
    }

    /// <summary>The log has room again: how many lines it does not have stands in it.</summary>
    private void Confess()
    {
        lock (_counting)
        {
            var missing = new LogEvent(_time.GetUtcNow(), LogEventLevel.Warning, null, LostWords, [new("Lost", new ScalarValue(_lost)), new("Problem", new ScalarValue(_problem))]);
            if (_lost > 0 && _files[LogCategory.Application].Add(_lines.Of(missing, ApplicationEvents.LinesLost)) is null)
                _lost = 0;
        }
    }
}
