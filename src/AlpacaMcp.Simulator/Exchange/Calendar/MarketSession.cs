namespace AlpacaMcp.Simulator.Exchange.Calendar;

/// <summary>One trading day: pre-market from 04:00, regular hours, four after-hours: until 20:00 New York, or 17:00 after an early close.</summary>
internal sealed record MarketSession(DateOnly Date, TimeOnly OpenTime, TimeOnly CloseTime)
{
    public static readonly TimeOnly ExtendedOpenTime = new(4, 0);
    private static readonly TimeSpan s_afterHours = TimeSpan.FromHours(4);

    public DateTimeOffset ExtendedOpen { get; } = NewYorkTime.At(Date, ExtendedOpenTime);

    public DateTimeOffset Open { get; } = NewYorkTime.At(Date, OpenTime);

    public DateTimeOffset Close { get; } = NewYorkTime.At(Date, CloseTime);

    public DateTimeOffset ExtendedClose { get; } = NewYorkTime.At(Date, CloseTime.Add(s_afterHours));

    public bool IsOpen(DateTimeOffset at) => at >= Open && at < Close;

    public bool IsOpenExtended(DateTimeOffset at) => at >= ExtendedOpen && at < ExtendedClose;

    /// <summary>The next of this session's four boundaries after an instant, or null after the last.</summary>
    public DateTimeOffset? BoundaryAfter(DateTimeOffset at)
    {
        foreach (var boundary in (ReadOnlySpan<DateTimeOffset>)[ExtendedOpen, Open, Close, ExtendedClose])
        {
            if (boundary > at)
                return boundary;
        }
        return null;
    }
}
