namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>The price that wakes an order, and from where it comes.</summary>
internal enum WakePrice
{
    /// <summary>The ask falls to the level: limit buys.</summary>
    Ask,

    /// <summary>The bid rises to the level: limit sales.</summary>
    Bid,

    /// <summary>A trade at or above the level: buy stops.</summary>
    TradeFromBelow,

    /// <summary>A trade at or below the level: sell stops.</summary>
    TradeFromAbove,
}
