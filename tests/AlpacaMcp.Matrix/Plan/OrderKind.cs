namespace AlpacaMcp.Matrix.Plan;

/// <summary>What the agent asks for.</summary>
internal enum OrderKind
{
    Market,

    Limit,

    /// <summary>Another price and quantity for an open order.</summary>
    Replace,

    Close,
}
