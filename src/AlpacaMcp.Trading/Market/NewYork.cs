namespace AlpacaMcp.Trading.Market;

/// <summary>The zone of the exchanges' days and hours. It comes from the system, and a bare image may lack it.</summary>
public static class NewYork
{
    private const string Name = "America/New_York";
    private static readonly Lazy<TimeZoneInfo> s_zone = new(() => TimeZoneInfo.FindSystemTimeZoneById(Name));

    /// <summary>Whether this machine knows it; without it no day's limit can be counted.</summary>
    public static bool IsKnown => TimeZoneInfo.TryFindSystemTimeZoneById(Name, out _);

    /// <summary>The zone.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know it.</exception>
    public static TimeZoneInfo Zone => s_zone.Value;
}
