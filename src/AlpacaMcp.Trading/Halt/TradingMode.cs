namespace AlpacaMcp.Trading.Halt;

/// <summary>What an agent may do, from the most to the least.</summary>
public enum TradingMode
{
    /// <summary>Everything within the limits.</summary>
    Active,

    /// <summary>Only what shrinks a position.</summary>
    Reducing,

    /// <summary>Nothing that creates or changes an order or a position; cancels pass.</summary>
    Halted,
}
