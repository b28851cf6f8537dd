using AlpacaMcp.Trading.Approvals;

namespace AlpacaMcp.Trading.Journal;

/// <summary>A row that waits for its journal.</summary>
/// <param name="At">System time, RFC 3339 in UTC.</param>
/// <param name="Kind">One of the words of <see cref="EntryKind"/>.</param>
/// <param name="Intent">Of an intent.</param>
/// <param name="Change">Of a change of state.</param>
/// <param name="Stop">Of a stop.</param>
/// <param name="Note">Of anything else.</param>
/// <param name="Scope">Environment and account; null when they were not known: then those of whoever takes it over.</param>
/// <param name="Taint">Of a taint.</param>
internal sealed record EmergencyLine(
    string At, string Kind, OrderIntent? Intent = null, StateChange? Change = null, Halt.Stop? Stop = null, JournalNote? Note = null, string? Scope = null, Taint? Taint = null);
