using AlpacaMcp.Server.Cli.Operators;
using AlpacaMcp.Server.OperatorConsole.Views;
using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Journal.Auditing;

namespace AlpacaMcp.Server.OperatorConsole.Reading;

/// <summary>What the home alone says, without a broker: the journal and who waits.</summary>
/// <param name="Journal">The journal and its last rows.</param>
/// <param name="Waiting">Every account's approvals.</param>
internal sealed record HomeReading(JournalView Journal, IReadOnlyList<WaitingApproval> Waiting)
{
    private const int TailRows = 20;

    /// <summary>Reads both.</summary>
    public static HomeReading Of(OperatorSession session) => new(ReadJournal(session.Plan.Journal), session.Get<ApprovalBook>().Waiting());

    private static JournalView ReadJournal(JournalPlace place)
    {
        using var journal = JournalReader.Open(place, out var problem);
        if (journal is null)
            return new() { Sound = problem == JournalReader.None ? null : false, Problem = problem, Tail = [] };
        var mark = VerifiedMark.Read(place);
        bool? isSound = mark is null ? null : journal.Find(mark.Seq)?.Hash == mark.Hash;
        return new()
        {
            Rows = journal.Count,
            Verified = mark?.Seq,
            Sound = isSound,
            Problem = isSound != false ? null : $"Row {mark?.Seq} has changed since it was verified. Run alpaca-mcp journal verify.",
            Tail = [.. journal.Tail(TailRows).Reverse().Select(Row)],
        };
    }

    private static RowView Row(JournalEntry entry) => new() { Seq = entry.Seq, At = entry.At, Kind = entry.Kind, Text = RowWords.Of(entry) };
}
