using AlpacaMcp.Simulator.Exchange.CorporateActions;

namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Which bars are wanted: starting inside [Start, End], made of the ticks up to Now.</summary>
internal sealed record BarRange(DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Now, bool Descending)
{
    /// <summary>Which corporate actions are calculated out of the prices.</summary>
    public Adjustment Adjustment { get; init; }

    public bool Holds(Bar bar) => Holds(bar.Start);

    public bool Holds(DateTimeOffset at) => at >= Start && at <= End;

    public DateTimeOffset Latest => End < Now ? End : Now;
}
