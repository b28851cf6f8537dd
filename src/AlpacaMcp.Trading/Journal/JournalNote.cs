namespace AlpacaMcp.Trading.Journal;

/// <summary>Something worth a row that changes no order's state.</summary>
/// <param name="Text">A sentence.</param>
/// <param name="Id">The order it is about, when it is about one.</param>
internal sealed record JournalNote(string Text, string? Id = null);
