namespace AlpacaMcp.Simulator.Exchange.Calendar;

/// <summary>One trading day: pre-market from 04:00, regular hours, after-hours until 20:00 New York.</summary>
internal sealed record MarketSession(DateOnly Date, TimeOnly OpenTime, TimeOnly CloseTime)
{
    public static readonly TimeOnly ExtendedOpenTime = new(4, 0);
    public static readonly TimeOnly ExtendedCloseTime = new(20, 0);

    public DateTimeOffset ExtendedOpen { get; } = NewYorkTime.At(Date, ExtendedOpenTime);

    public DateTimeOffset Open { get; } = NewYorkTime.At(Date, OpenTime);

    public DateTimeOffset Close { get; } = NewYorkTime.At(Date, CloseTime);

    public DateTimeOffset ExtendedClose { get; } = NewYorkTime.At(Date, ExtendedCloseTime);

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
