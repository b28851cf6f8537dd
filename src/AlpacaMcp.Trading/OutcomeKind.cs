namespace AlpacaMcp.Trading;

/// <summary>How an attempt to change something at the broker ended.</summary>
public enum OutcomeKind
{
    /// <summary>The broker holds the order.</summary>
    Placed,

    /// <summary>The input was malformed; nothing was sent.</summary>
    Invalid,

    /// <summary>We refused; nothing was sent.</summary>
    Denied,

    /// <summary>The broker refused.</summary>
    Rejected,

    /// <summary>It was sent, never arrived, and will not appear later.</summary>
    NotPlaced,

    /// <summary>Not yet settled: the order may or may not exist.</summary>
    Unknown,
}
