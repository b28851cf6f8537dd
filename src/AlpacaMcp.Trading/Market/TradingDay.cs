namespace AlpacaMcp.Trading.Market;

/// <summary>The New York calendar day, weekends included: what daily limits count by.</summary>
internal static class TradingDay
{
    /// <param name="now">Exchange time.</param>
    internal static DateOnly Of(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, NewYork.Zone).DateTime);
}
