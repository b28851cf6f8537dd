namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>Which bars are wanted: starting inside [Start, End], made of the ticks up to Now.</summary>
internal sealed record BarRange(DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Now, bool Descending)
{
    public bool Holds(Bar bar) => bar.Start >= Start && bar.Start <= End;
}
