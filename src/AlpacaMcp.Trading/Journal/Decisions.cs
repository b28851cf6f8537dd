using System.Globalization;
using System.Text.Json;

namespace AlpacaMcp.Trading.Journal;

/// <summary>What was refused lately on the account, by any copy of the server, and why.</summary>
public sealed class Decisions
{
    private readonly IOrderJournal _journal;

    internal Decisions(IOrderJournal journal) => _journal = journal;

    /// <param name="most">How many, the latest first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<PastDenial>> ReadAsync(int most, CancellationToken cancellationToken) =>
        [.. (await _journal.LatestAsync(EntryKind.Denied, most, cancellationToken)).Select(Read)];

    private static PastDenial Read(JournalEntry entry)
    {
        var denial = JsonSerializer.Deserialize(entry.Body, JournalJson.Default.Denial)!; // a denial was written
        return new(DateTimeOffset.Parse(entry.At, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), denial.What, denial.PolicyHash, denial.Objections);
    }
}
