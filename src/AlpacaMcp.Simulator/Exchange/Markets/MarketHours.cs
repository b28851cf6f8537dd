namespace AlpacaMcp.Simulator.Exchange.Markets;

/// <summary>Which hours of a trading day a market has.</summary>
internal enum MarketHours
{
    /// <summary>Regular hours and those before and after.</summary>
    Extended,

    /// <summary>Regular hours alone.</summary>
    Regular,

    /// <summary>20:00 of the evening before to 04:00.</summary>
    Overnight,
}
