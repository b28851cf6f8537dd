namespace AlpacaMcp.Api.Locates;

/// <summary>Shares of a stock that is hard to borrow, found for a short sale.</summary>
/// <seealso href="https://docs.alpaca.markets/reference/getlocate"/>
public sealed record Locate
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The stock.</summary>
    public required string Symbol { get; init; }

    /// <summary>Where it stands.</summary>
    public required LocateStatus Status { get; init; }

    /// <summary>Shares asked for.</summary>
    public required long RequestedQty { get; init; }

    /// <summary>Whether fewer shares than asked for would have been refused.</summary>
    public bool? AllOrNone { get; init; }

    /// <summary>Most that was accepted for a share, in dollars.</summary>
    public decimal? LimitPrice { get; init; }

    /// <summary>Shares found; null when rejected.</summary>
    public long? LocatedQty { get; init; }

    /// <summary>Fee for a share, in dollars; null when rejected.</summary>
    public decimal? LocatedPrice { get; init; }

    /// <summary>Fee for all, in dollars; null when rejected.</summary>
    public decimal? TotalFee { get; init; }

    /// <summary>A word for why it was rejected, such as <c>inventory_unavailable</c>.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its shares are let go: 20:00 New York; null when rejected.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
