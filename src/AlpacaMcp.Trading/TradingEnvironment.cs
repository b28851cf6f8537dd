namespace AlpacaMcp.Trading;

/// <summary>Where orders go. Chosen once at start, never by a tool.</summary>
public enum TradingEnvironment
{
    /// <summary>An exchange of our own on loopback: no money, no keys of worth.</summary>
    Simulator,

    /// <summary>Alpaca paper trading.</summary>
    Paper,

    /// <summary>Alpaca live trading: real money, armed explicitly.</summary>
    Live,
}
