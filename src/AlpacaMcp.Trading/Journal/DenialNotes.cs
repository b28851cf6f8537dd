namespace AlpacaMcp.Trading.Journal;

/// <summary>How every desk keeps why it denied something.</summary>
internal static class DenialNotes
{
    /// <summary>Writes it down, unless a person is asked: the request is the journal's row then, and the same call again adds none.</summary>
    internal static async ValueTask NoteDeniedAsync(this IOrderJournal journal, string what, string policyHash, IReadOnlyList<Objection> objections)
    {
        if (objections is not [{ ApprovalId: not null }])
            await journal.NoteAsync(new Denial(what, policyHash, objections), CancellationToken.None);
    }
}
