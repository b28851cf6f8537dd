using AlpacaMcp.Trading.Approvals;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Journal;

/// <summary>What the journal knows that a snapshot of the broker may not, read in the transaction that decides.</summary>
/// <param name="Unreflected">Intents the broker's lists have not shown, or not before the snapshot began.</param>
/// <param name="ReducingInLastMinute">Reducing orders decided in the last 60 s.</param>
internal sealed record JournalView(IReadOnlyList<OrderIntent> Unreflected, int ReducingInLastMinute)
{
    /// <summary>Opening orders decided in the last 60 s.</summary>
    public int OpeningInLastMinute { get; init; }

    /// <summary>Opening orders decided on the New York day.</summary>
    public int OpeningToday { get; init; }

    /// <summary>USD of the day's opening orders: reserved when decided, what has filled once they are over.</summary>
    public decimal NotionalToday { get; init; }

    /// <summary>USD of it that the order counts whose place is taken; 0 when that is not in the journal: somebody else's order was never counted.</summary>
    public decimal ReplacedCounts { get; init; }

    /// <summary>What holds trading back.</summary>
    public TradingState State { get; init; } = TradingState.Active;

    /// <summary>Limits that are looser than the operator last accepted, in words; empty when none is.</summary>
    public IReadOnlyList<string> Loosened { get; init; } = [];

    /// <summary>What a decision asked to know of approvals; null when it did not ask, or they cannot be read.</summary>
    public ApprovalView? Approvals { get; init; }

    /// <summary>Contracts that were instructed on the New York day to lapse in its evening, or may have been.</summary>
    public IReadOnlyList<string> Lapsing { get; init; } = [];

    /// <summary>Intents that a decision asked for because it would repeat them, wherever they stand now.</summary>
    public IReadOnlyList<OrderIntent> Same { get; init; } = [];

    /// <summary>The journal cannot be read: what stands here is what is known without it.</summary>
    public bool IsBlind { get; init; }
}
