namespace AlpacaMcp.Trading.Market;

/// <summary>A stock's day on all exchanges.</summary>
/// <param name="Day">The New York day.</param>
/// <param name="Close">Last price, USD.</param>
/// <param name="Volume">Shares.</param>
internal sealed record DailyBar(DateOnly Day, decimal Close, decimal Volume)
{
    /// <summary>USD that changed hands, at the last price.</summary>
    internal decimal DollarVolume => Close * Volume;
}
