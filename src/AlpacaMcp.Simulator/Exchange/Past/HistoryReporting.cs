namespace AlpacaMcp.Simulator.Exchange.Past;

/// <summary>Which hours an intraday history shows.</summary>
internal enum HistoryReporting
{
    MarketHours,
    ExtendedHours,
    Continuous,
}
