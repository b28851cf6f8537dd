namespace AlpacaMcp.Trading.Journal;

/// <summary>One row of the journal as it stands.</summary>
/// <param name="Seq">Its place, from 1.</param>
/// <param name="At">System time, RFC 3339 in UTC.</param>
/// <param name="Scope">Environment and account, or * for all.</param>
/// <param name="Kind">One of the words of <see cref="EntryKind"/>.</param>
/// <param name="Body">A JSON object.</param>
/// <param name="Hash">SHA-256 over the row before it and this one, hexadecimal.</param>
public sealed record JournalEntry(long Seq, string At, string Scope, string Kind, string Body, string Hash);
