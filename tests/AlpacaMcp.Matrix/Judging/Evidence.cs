using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Judging;

/// <summary>What is known when a run is over.</summary>
internal sealed record Evidence
{
    /// <summary>The agent's orders in the exchange's book, in the order of arrival.</summary>
    public required IReadOnlyList<BookOrder> Orders { get; init; }

    public required IReadOnlyList<Attempt> Attempts { get; init; }

    /// <summary>The journal's intents at the end; null when the journal could not be read.</summary>
    public required IReadOnlyList<JournalIntent>? Journal { get; init; }

    /// <summary>Orders that were in the book when the process had died, and in no row of the journal it left.</summary>
    public IReadOnlyList<string> UnwrittenAtDeath { get; init; } = [];

    /// <summary>What else is not as it should be, each in a sentence: a halt, a wrong sum, an order that was never placed.</summary>
    public IReadOnlyList<string> Wrongs { get; init; } = [];
}
