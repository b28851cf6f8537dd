namespace AlpacaMcp.Trading.Market;

/// <summary>The exchange's clock at one moment.</summary>
/// <param name="Now">Exchange time.</param>
/// <param name="IsOpen">True in the regular session.</param>
/// <param name="Skew">Broker clock minus system clock; zero when exchange time is taken from the broker.</param>
/// <param name="NextOpen">Start of the next regular session.</param>
/// <param name="NextClose">End of the current or next regular session.</param>
public sealed record MarketMoment(DateTimeOffset Now, bool IsOpen, TimeSpan Skew, DateTimeOffset NextOpen, DateTimeOffset NextClose);
