namespace AlpacaMcp.Simulator.Exchange.Pricing;

/// <summary>What the length of a bar is counted in.</summary>
internal enum TimeframeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
}
