namespace AlpacaMcp.Trading.Halt;

/// <summary>What losses are counted from, kept over restarts and shared by every process on the account. Every amount moves along with cash transfers.</summary>
/// <param name="Day">The New York day on which it was kept.</param>
/// <param name="Peak">Highest equity since trading was last resumed, with the transfers of <paramref name="Transfers"/> in it, USD.</param>
/// <param name="Transfers">The transfers that are in the amounts.</param>
public sealed record Baseline(DateOnly Day, decimal Peak, TransferMark Transfers)
{
    /// <summary>Equity at which trading was resumed, while the broker's last close is older than that.</summary>
    public ResumedEquity? Resumed { get; init; }

    /// <summary>System time of the resume that it answers; null when there was none.</summary>
    public DateTimeOffset? ResumedAt { get; init; }
}
