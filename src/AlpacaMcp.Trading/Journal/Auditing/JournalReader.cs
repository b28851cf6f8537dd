using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Journal.Sqlite;
using AlpacaMcp.Trading.Risk;
using Microsoft.Data.Sqlite;

namespace AlpacaMcp.Trading.Journal.Auditing;

/// <summary>Reads a journal's rows as they lie there, and changes nothing, not even what a server would at its start.</summary>
public sealed class JournalReader : IDisposable
{
    /// <summary>What the problem is where there simply is none.</summary>
    public const string None = "There is no journal.";

    private const int Page = 1_000;

    private readonly JournalConnection _rows;

    private JournalReader(JournalConnection rows) => _rows = rows;

    /// <summary>Opens it; null, with the problem, when it cannot be read.</summary>
    /// <param name="place">The home.</param>
    /// <param name="problem">Why not.</param>
    /// <param name="isUntouched">Not even a file of SQLite's own is made in the home.</param>
    public static JournalReader? Open(JournalPlace place, out string problem, bool isUntouched = false)
    {
        ArgumentNullException.ThrowIfNull(place);
        problem = None;
        if (place.DatabasePath is not { } path || !File.Exists(path))
            return null;
        try
        {
            return OrNone(isUntouched ? JournalConnection.OpenUntouched(path) : JournalConnection.Open(path, SqliteOpenMode.ReadOnly));
        }
        catch (SqliteException e)
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>Which SQLite reads it.</summary>
    public static string EngineVersion
    {
        get
        {
            using var memory = JournalConnection.Open(":memory:");
            return memory.One("SELECT sqlite_version()", r => r.GetString(0)) ?? "";
        }
    }

    /// <summary>Whether the journal's file is gone from a home that has had one.</summary>
    public static bool WasLost(JournalPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return JournalFiles.HasTraces(place) && !File.Exists(place.DatabasePath);
    }

    /// <summary>Whether something was noted while the journal could not be written, and waits to be taken over.</summary>
    public static bool HoldsEmergencyLines(JournalPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return EmergencyFile.PathIn(place.Folder) is { } path && File.Exists(path) && EmergencyFile.Read(path).Count > 0;
    }

    /// <summary>How many rows there are.</summary>
    public long Count => _rows.One("SELECT count(*) FROM entries", r => r.GetInt64(0));

    /// <summary>What holds any account of the home back.</summary>
    /// <param name="now">System time.</param>
    public TradingState State(DateTimeOffset now) => StopRows.StateOfAny(_rows, now);

    /// <summary>Limits that are looser than those accepted last for an account; null when none were accepted yet.</summary>
    /// <param name="environment">Where orders go.</param>
    /// <param name="accountId">The account's id at the broker.</param>
    /// <param name="policy">The limits as they are set.</param>
    public IReadOnlyList<string>? Loosened(TradingEnvironment environment, Guid accountId, RiskPolicy policy) =>
        EntryRows.LatestBody(_rows, new JournalScope(environment.ToString().ToLowerInvariant(), accountId.ToString()).ToString(), EntryKind.Policy) is { } pinned
            ? new PolicyPin(policy).Loosened(pinned)
            : null;

    /// <summary>One row; null when there is none of that number.</summary>
    public JournalEntry? Find(long seq) => EntryRows.After(_rows, seq - 1, 1) is [var entry] && entry.Seq == seq ? entry : null;

    /// <summary>The latest rows, in their order.</summary>
    public IReadOnlyList<JournalEntry> Tail(int most) => [.. EntryRows.Tail(_rows, most).Reverse()];

    /// <summary>Every row in its order, some at a time.</summary>
    public IEnumerable<JournalEntry> All()
    {
        var last = long.MinValue;
        while (EntryRows.After(_rows, last, Page) is { Count: > 0 } page)
        {
            foreach (var entry in page)
                yield return entry;
            last = page[^1].Seq;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();

    // A server that starts at this moment has made the file and not yet what is in it.
    private static JournalReader? OrNone(JournalConnection rows)
    {
        if (rows.One("SELECT EXISTS(SELECT 1 FROM sqlite_master WHERE name = 'entries')", r => r.GetBoolean(0)))
            return new(rows);
        rows.Dispose();
        return null;
    }
}
