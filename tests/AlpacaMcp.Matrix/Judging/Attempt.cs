using AlpacaMcp.Simulator;

namespace AlpacaMcp.Matrix.Judging;

/// <summary>One time the agent asked, and what the exchange's book held before and after.</summary>
internal sealed record Attempt
{
    public required Claim Claim { get; init; }

    /// <summary>The client_order_id the agent gave; null when it gave none.</summary>
    public string? GivenId { get; init; }

    /// <summary>True when the agent said that it wants one more order, whatever there is.</summary>
    public bool IsForced { get; init; }

    /// <summary>True when another copy was asked at the same time: then what came into the book meanwhile may be that one's.</summary>
    public bool IsShared { get; init; }

    /// <summary>The agent's orders in the book before the call.</summary>
    public required IReadOnlyList<BookOrder> Before { get; init; }

    /// <summary>The agent's orders in the book before the next call, or at the end; null while neither has come.</summary>
    public IReadOnlyList<BookOrder>? After { get; init; }
}
