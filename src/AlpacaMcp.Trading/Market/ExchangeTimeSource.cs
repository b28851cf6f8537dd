namespace AlpacaMcp.Trading.Market;

/// <summary>Which clock says how old a quote is.</summary>
public enum ExchangeTimeSource
{
    /// <summary>The system clock, checked against the broker's: Alpaca itself.</summary>
    System,

    /// <summary>The broker's clock: an exchange on loopback that may play any day at any speed.</summary>
    Broker,
}
