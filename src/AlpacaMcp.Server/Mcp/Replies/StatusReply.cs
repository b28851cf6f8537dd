using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Where the server trades, whether the market is open, and every limit with its headroom.</summary>
internal sealed record StatusReply
{
    /// <summary>simulator, paper or live.</summary>
    public required string Environment { get; init; }
    public required string Account { get; init; }
    public required string KeySource { get; init; }
    public required string ServerVersion { get; init; }

    /// <summary>full or search.</summary>
    public required string Mode { get; init; }
    public required bool ReadOnly { get; init; }

    /// <summary>active, reducing (only what shrinks a position passes) or halted.</summary>
    public required string State { get; init; }

    /// <summary>Every cause that holds trading back, the strictest first.</summary>
    public required IReadOnlyList<StopView> Causes { get; init; }

    /// <summary>Orders that may or may not be at the broker; nothing opens while there are any.</summary>
    public required int UnknownOrders { get; init; }

    /// <summary>Of the limits in force: the same hash, the same limits.</summary>
    public required string PolicyHash { get; init; }
    public required ClockReply Market { get; init; }
    public required decimal? Equity { get; init; }
    public required decimal? BuyingPower { get; init; }
    public required int OpenPositions { get; init; }
    public required IReadOnlyList<LimitLine> Limits { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
}
