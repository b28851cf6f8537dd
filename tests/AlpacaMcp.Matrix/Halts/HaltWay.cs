namespace AlpacaMcp.Matrix.Halts;

/// <summary>Who halts, and by what.</summary>
internal enum HaltWay
{
    /// <summary>The agent, by halt_trading.</summary>
    Tool,

    /// <summary>The operator, by `alpaca-mcp halt`.</summary>
    Command,

    /// <summary>Whoever can write a file named HALT.</summary>
    File,
}
