using AlpacaMcp.Simulator.Exchange.CorporateActions;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Which bars are wanted: starting inside [Start, End], made of the ticks up to Now.</summary>
internal sealed record BarRange(DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Now, bool Descending)
{
    private const int RecentDays = 12;

    /// <summary>Which corporate actions are calculated out of the prices.</summary>
    public Adjustment Adjustment { get; init; }

    /// <summary>From now back, long enough to hold two sessions around any holiday.</summary>
    public static BarRange Recent(DateTimeOffset now) => new(now.AddDays(-RecentDays), now, now, Descending: true);

    public bool Holds(Bar bar) => Holds(bar.Start);

    public bool Holds(DateTimeOffset at) => at >= Start && at <= End;

    public DateTimeOffset Latest => End < Now ? End : Now;
}
