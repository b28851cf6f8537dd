namespace AlpacaMcp.Trading.Halt;

/// <summary>Equity that losses are counted from.</summary>
/// <param name="Day">The New York day of <paramref name="DayBase"/>.</param>
/// <param name="DayBase">Equity that the day's loss is counted from, USD; null leaves it to the broker's last_equity.</param>
/// <param name="Since">System time from which cash transfers are counted against <paramref name="DayBase"/>; null counts the whole day's.</param>
/// <param name="Peak">Highest equity since the last resume, transfers taken out, USD.</param>
public sealed record Baseline(DateOnly Day, decimal? DayBase, DateTimeOffset? Since, decimal Peak);
