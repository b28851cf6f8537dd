namespace AlpacaMcp.Simulator.Exchange.Pricing;

internal enum TimeframeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
}
