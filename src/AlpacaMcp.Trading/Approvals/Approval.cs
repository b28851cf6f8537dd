namespace AlpacaMcp.Trading.Approvals;

/// <summary>A person's word on one exact order: asked for, given or refused, and used once. Each step is a row of the journal.</summary>
public sealed record Approval
{
    /// <summary>Eight letters and digits that a person can type.</summary>
    public required string Id { get; init; }

    public required ApprovalState State { get; init; }

    /// <summary>Of the exact order: another order needs another approval.</summary>
    public required string Hash { get; init; }

    /// <summary>Who asked, and who alone may use it.</summary>
    public required string Caller { get; init; }

    /// <summary>The exact order in words.</summary>
    public required string Order { get; init; }

    /// <summary>What it costs at worst, USD; null where that is no matter of cost.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The same as a share of equity, 0-100; null when equity is unreadable.</summary>
    public decimal? EquityPercent { get; init; }

    /// <summary>Why a person is asked, each a part of a sentence.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>System time.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>System time from which on it is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who answered: client or operator.</summary>
    public string? By { get; init; }

    /// <summary>Why it was answered so, if that was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The order that used it.</summary>
    public string? ClientOrderId { get; init; }
}
