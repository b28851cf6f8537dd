namespace AlpacaMcp.Trading.Sending;

/// <summary>How long an unanswered order is looked for. A 404 right after a time-out is not absence: an accepted order can become visible late.</summary>
public sealed record SettlementTimes
{
    /// <summary>Pause before the first look-up; doubled each time.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest pause between look-ups.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A resend with the same id is allowed this long after the decision.</summary>
    public TimeSpan ResendWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Absence is believed this long after the last send, when <see cref="MinLookups"/> look-ups agree.</summary>
    public TimeSpan QuietPeriod { get; init; } = TimeSpan.FromSeconds(30);

    public int MinLookups { get; init; } = 5;

    /// <summary>When look-ups get no answer either: this long after the decision the reply is "unknown".</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>An order whose fate is still open this long after the broker answers again halts trading.</summary>
    public TimeSpan Ambiguous { get; init; } = TimeSpan.FromSeconds(60);
}
