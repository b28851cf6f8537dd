using System.Globalization;
using System.Text.Json;
using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal;

/// <summary>What was decided lately on the account, by any copy of the server, and why it was refused.</summary>
public sealed class Decisions
{
    private readonly IOrderJournal _journal;

    internal Decisions(IOrderJournal journal) => _journal = journal;

    /// <param name="most">How many, the latest first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<PastDenial>> ReadAsync(int most, CancellationToken cancellationToken) =>
        [.. (await _journal.LatestAsync(EntryKind.Denied, most, cancellationToken)).Select(Read)];

    /// <summary>The same with what was sent.</summary>
    public async Task<IReadOnlyList<PastDecision>> ReadAllAsync(int most, CancellationToken cancellationToken)
    {
        var denied = (await ReadAsync(most, cancellationToken)).Select(denial => new PastDecision(denial.At, denial.What, "denied", denial.Objections));
        List<PastDecision> sent = [];
        foreach (var entry in await _journal.LatestAsync(EntryKind.Intent, most, cancellationToken))
        {
            var begun = JsonSerializer.Deserialize(entry.Body, JournalJson.Default.OrderIntent)!; // an intent was written
            var known = await _journal.FindAsync(begun.ClientOrderId, cancellationToken) ?? begun;
            sent.Add(new(known.DecidedAt, OrderWords.Of(known.Terms, known.Symbol), Word(known.State), []));
        }

        return [.. denied.Concat(sent).OrderByDescending(one => one.At).Take(most)];
    }

    private static string Word(IntentState state) => state switch
    {
        IntentState.Sending => "sending",
        IntentState.Unknown => "unknown",
        IntentState.NotPlaced => "not_placed",
        _ => "placed",
    };

    private static PastDenial Read(JournalEntry entry)
    {
        var denial = JsonSerializer.Deserialize(entry.Body, JournalJson.Default.Denial)!; // a denial was written
        return new(DateTimeOffset.Parse(entry.At, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), denial.What, denial.PolicyHash, denial.Objections);
    }
}
