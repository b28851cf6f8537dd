namespace AlpacaMcp.Api.Http;

/// <summary>What a request is for, which decides what may hold it back and whether it may be sent twice.</summary>
internal enum Priority
{
    /// <summary>Waits for its turn, stops at an open breaker, is retried.</summary>
    Read,

    /// <summary>Waits for its turn, stops at an open breaker, is sent once: what changes something else than an order.</summary>
    Change,

    /// <summary>Never waits, stops at an open breaker or a used-up budget, is sent once.</summary>
    Order,

    /// <summary>Stops at nothing, is retried: nothing may block a cancel.</summary>
    Cancel,

    /// <summary>Stops at nothing, is retried: finds out what became of an order.</summary>
    Settle,
}
