using System.Globalization;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.Doctor.Checks;

/// <summary>Whether the journal is there, whole and as it was written.</summary>
internal sealed class JournalCheck : ICheck
{
    private const string Recovery = "Put a backup in its place: docs/operate/recovery/";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Name => "journal";

    public Task<Finding> RunAsync(Examined examined, CancellationToken cancellationToken) => Task.FromResult(Look(examined, cancellationToken));

    private static Finding Look(Examined examined, CancellationToken cancellationToken)
    {
        var place = examined.Plan.Journal;
        if (place.DatabasePath is not { } path)
            return Finding.Warn("Kept in memory: this user has no home.", "Set ALPACA_MCP_HOME to a folder of its own.");
        if (!File.Exists(path))
        {
            return JournalReader.WasLost(place)
                ? Finding.Fail($"{path} is missing, and there was one: a server starts halted.", $"{Recovery}journal-lost.md")
                : Finding.Ok($"None yet; the first start begins {path}.");
        }

        using var patience = new CancellationTokenSource(Patience, examined.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return Judge(place, path, Audit(place, either.Token));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return Finding.Warn(string.Create(CultureInfo.InvariantCulture, $"{path} is too long to be read through in {Patience.TotalSeconds} s."), "Take the time: alpaca-mcp journal verify.");
        }
    }

    // A server that starts while it is read can make it look broken, once.
    private static AuditReport Audit(JournalPlace place, CancellationToken cancellationToken) =>
        new JournalAudit(place, isUntouched: true).Run(cancellationToken) is { IsSound: true } sound ? sound : new JournalAudit(place, isUntouched: true).Run(cancellationToken);

    private static Finding Judge(JournalPlace place, string path, AuditReport report)
    {
        if (!report.IsSound)
        {
            return report.Findings[0].Contains("locked", StringComparison.Ordinal)
                ? Finding.Fail($"{path} is locked: {report.Findings[0]}", "End the program that holds it alone; servers do not.")
                : Finding.Fail($"{path} is not sound: {report.Findings[0]}", $"{Recovery}journal-corrupted.md");
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{path}: {report.Rows} rows, sound");
        return JournalReader.HoldsEmergencyLines(place)
            ? Finding.Warn($"{text}; lines that were noted while it could not be written wait in the emergency file.", "A running server takes them over at its next order; see docs/operate/recovery/disk-full.md.")
            : Finding.Ok($"{text}.");
    }
}
