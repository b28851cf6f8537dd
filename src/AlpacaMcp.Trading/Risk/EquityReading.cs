namespace AlpacaMcp.Trading.Risk;

/// <summary>What the account is worth against what it was worth, with transfers of cash taken out: neither a deposit nor a withdrawal is profit or loss.</summary>
/// <param name="Equity">Equity now, USD.</param>
/// <param name="DayBase">Equity at the last close, or when trading was last resumed.</param>
/// <param name="Transfers">Cash paid in since the base, less what was paid out.</param>
/// <param name="Peak">The highest equity since trading was last resumed, moved along by every transfer up to the base.</param>
internal sealed record EquityReading(decimal Equity, decimal DayBase, decimal Transfers, decimal Peak)
{
    /// <summary>The day's loss in percent, 0 or less when there is none; null when there is nothing to measure it by.</summary>
    internal decimal? DailyLossPercent => PercentLost(DayBase);

    /// <summary>The loss since the peak in percent; null when there is nothing to measure it by.</summary>
    internal decimal? DrawdownPercent => PercentLost(Peak);

    // Of the smaller of what was there and what transfers have left of it: a deposit does not make a loss small.
    private decimal? PercentLost(decimal before)
    {
        var now = before + Transfers;
        var measure = before > 0 ? Math.Min(before, now) : now;
        return measure > 0 ? (now - Equity) / measure * 100 : null;
    }
}
