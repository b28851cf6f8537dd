namespace AlpacaMcp.Simulator;

/// <summary>Where Alpaca's pages contradict each other, or its answers contradict the pages: which of the two holds here.</summary>
public sealed record OrderDoubts
{
    /// <summary>
    /// Limit orders for options, single or multi-leg, may be good-til-cancelled; false leaves them day orders.
    /// https://docs.alpaca.markets/us/changelog/2026-08-28-options-gtc-15a3de4
    /// </summary>
    public bool OptionGtc { get; init; } = true;

    /// <summary>
    /// Options take stop and stop-limit orders; false leaves market and limit.
    /// https://docs.alpaca.markets/us/v1.1/changelog/2026-08-27-options-stop-orders-08e9371
    /// </summary>
    public bool OptionStops { get; init; } = true;

    /// <summary>
    /// Limits and stops of single contracts lie on the exchanges' grid of one, five or ten cents; false takes every cent.
    /// https://www.cboe.com/us/options/trading/penny_program/
    /// </summary>
    public bool OptionIncrements { get; init; } = true;

    /// <summary>
    /// Crypto takes fill-or-kill, as one support page says; the API documentation names gtc and ioc only.
    /// https://alpaca.markets/support/what-type-of-orders-are-supported-for-cryptocurrency/
    /// </summary>
    public bool CryptoFok { get; init; }

    /// <summary>
    /// Parts of shares trade by limit, stop and stop-limit too; false leaves market orders.
    /// https://alpaca.markets/support/how-can-i-pass-a-fractional-order
    /// </summary>
    public bool FractionalLimits { get; init; } = true;

    /// <summary>Extended-hours orders may be good-til-cancelled; false leaves day orders, as in the older text. https://alpaca.markets/docs/trading/orders/</summary>
    public bool ExtendedHoursGtc { get; init; } = true;

    /// <summary>The entry of a bracket or OTO may be a stop or stop-limit order; false leaves market and limit. https://github.com/Petersoj/alpaca-java/issues/44</summary>
    public bool StopEntries { get; init; } = true;

    /// <summary>New York time from which closing-auction orders are refused until 19:00; answers with 15:55 are known too.</summary>
    public TimeOnly ClosingAuctionCutoff { get; init; } = new(15, 50);
}
