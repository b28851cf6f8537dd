namespace AlpacaMcp.Trading.Reconciliation;

/// <summary>What a comparison of broker and journal has found.</summary>
public sealed record Comparison
{
    /// <summary>Intents whose fate it found out.</summary>
    public required int Settled { get; init; }

    /// <summary>Intents whose fate is still open; nothing opens while there are any.</summary>
    public required int Unknown { get; init; }

    /// <summary>Orders of this installation in no row of the journal: they have rows now, and only reducing orders pass until the operator resumes.</summary>
    public required IReadOnlyList<FoundOrder> Orphans { get; init; }

    /// <summary>Orders that are there although the journal held them for never placed: trading is halted.</summary>
    public required IReadOnlyList<FoundOrder> Ambiguous { get; init; }

    /// <summary>Open orders of others on the account: counted in every limit, never an alarm.</summary>
    public required IReadOnlyList<FoundOrder> Foreign { get; init; }
}
