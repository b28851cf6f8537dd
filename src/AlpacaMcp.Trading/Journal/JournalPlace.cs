namespace AlpacaMcp.Trading.Journal;

/// <summary>Where the journal, its anchor and the HALT files are kept.</summary>
/// <param name="Folder">A folder for the owner only; null keeps everything in memory.</param>
/// <param name="Name">Of a journal in memory: those of one name in one process are one journal.</param>
public sealed record JournalPlace(string? Folder, string Name = "")
{
    private const string FileName = "journal.db";
    private const string AnchorName = "journal.anchor";

    /// <summary>How long a call waits for its turn while another process, or another call of this one, has the journal.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A journal that lives as long as whoever holds it.</summary>
    public static JournalPlace Memory { get; } = new((string?)null);

    /// <summary>The journal's file; null in memory.</summary>
    public string? DatabasePath => Folder is null ? null : Path.Combine(Folder, FileName);

    /// <summary>Where the latest rows' hashes are noted outside the journal; null in memory.</summary>
    internal string? AnchorPath => Folder is null ? null : Path.Combine(Folder, AnchorName);

    internal string DataSource => DatabasePath ?? (Name.Length == 0 ? ":memory:" : $"file:{Name}?mode=memory&cache=shared");
}
