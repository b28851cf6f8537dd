namespace AlpacaMcp.Server.Health;

/// <summary>Whether one account may be traded through, and what is in the way. It names no account number, no symbol and no reason in words.</summary>
internal sealed record AccountReply
{
    /// <summary>The operator's name for it.</summary>
    public required string Account { get; init; }

    public required bool Ready { get; init; }

    /// <summary>ok or failing.</summary>
    public required string Journal { get; init; }

    /// <summary>ok, silent, unauthorized, or unknown before its first answer.</summary>
    public required string Broker { get; init; }

    /// <summary>Broker and journal were compared since the start.</summary>
    public required bool Reconciled { get; init; }

    /// <summary>ok, off by more than 5 s, or unknown.</summary>
    public required string Clock { get; init; }

    /// <summary>active, reducing, halted or unknown; none of them makes it unready.</summary>
    public required string Trading { get; init; }
}
