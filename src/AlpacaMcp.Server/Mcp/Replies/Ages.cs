namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>Times written as seconds before the time of reading, exact to the millisecond that replies show.</summary>
internal static class Ages
{
    internal static decimal Seconds(DateTimeOffset time, DateTimeOffset asOf) =>
        (decimal)(ToMillisecond(asOf) - ToMillisecond(time)).Ticks / TimeSpan.TicksPerSecond;

    internal static DateTimeOffset ToMillisecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
}
