using System.Globalization;
using AlpacaMcp.Trading.Journal;

namespace AlpacaMcp.Histories.Copies;

/// <summary>Where one history's journal lives: in memory, or in a folder that goes with it.</summary>
internal sealed class JournalFolder : IDisposable
{
    private static int _made;

    public JournalFolder(HistoryPlan plan)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"history-{plan.Seed}-{Environment.ProcessId}-{Interlocked.Increment(ref _made)}");
        Place = plan.OnFile ? new(Path.Combine(Path.GetTempPath(), name)) : new(null, name);
        if (Place.Folder is { } folder)
            Directory.CreateDirectory(folder);
    }

    public JournalPlace Place { get; }

    /// <summary>What a copy noted while it could not use the journal.</summary>
    public string Emergency => Place.Folder is { } folder && File.Exists(Path.Combine(folder, "journal.emergency")) ? File.ReadAllText(Path.Combine(folder, "journal.emergency")) : "";

    public bool HasHaltFile => Place.Folder is { } folder && File.Exists(Path.Combine(folder, "HALT"));

    public void Dispose()
    {
        if (Place.Folder is { } folder)
            Directory.Delete(folder, recursive: true);
    }
}
