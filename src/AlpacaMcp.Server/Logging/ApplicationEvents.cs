using Microsoft.Extensions.Logging;

namespace AlpacaMcp.Server.Logging;

/// <summary>Start, stop, and whatever belongs nowhere else.</summary>
internal static class ApplicationEvents
{
    /// <summary>What a library says, and whatever else has no schema of its own.</summary>
    public static readonly EventSchema Library = Of("library", LogLevel.Warning, "What a library says; of any level.", EventFields.Source.OrAbsent);

    /// <summary>The log's own confession.</summary>
    public static readonly EventSchema LinesLost = Of("log_lines_lost", LogLevel.Warning, "The log could be written again after lines were lost, as on a full disk.", EventFields.Lost, EventFields.Problem);

    /// <summary>In place of a line that could not be cleaned.</summary>
    public static readonly EventSchema LineWithheld = Of("line_withheld", LogLevel.Warning, "A line was left out because it would have shown a secret; of any level.");

    public static readonly IReadOnlyList<EventSchema> All =
    [
        Of("server_started", LogLevel.Information, "A server begins to serve.", EventFields.Version, EventFields.Environment, EventFields.Transport, EventFields.KeySource),
        Of("server_stopped", LogLevel.Information, "It has ended in good order.", EventFields.Seconds),
        Of("startup_warning", LogLevel.Warning, "Something about the settings that stops nothing.", EventFields.Warning),
        Of("call_failed", LogLevel.Error, "A call broke inside the server; the caller was told INTERNAL_ERROR with the correlation id.", EventFields.Asked),
        Of("watch_failed", LogLevel.Error, "Watching over trading failed; it goes on in half a minute."),
        Of("console_blind", LogLevel.Warning, "The operator's page could not be read; it goes on at once."),
        Of("journal_unavailable", LogLevel.Error, "The journal cannot be used: nothing opens.", EventFields.Problem),
        Of("journal_note_lost", LogLevel.Error, "Neither journal nor emergency file could take a row.", EventFields.Kind, EventFields.What),
        LinesLost,
        LineWithheld,
        Library,
    ];

    private static EventSchema Of(string name, LogLevel level, string means, params IReadOnlyList<EventField> fields) => new(name, LogCategory.Application, level, means, fields);
}
