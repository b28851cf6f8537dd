namespace AlpacaMcp.Server.Charts;

/// <summary>What a chart of the account's value shows.</summary>
/// <param name="Sign">What stands before an amount.</param>
/// <param name="Values">The equity, in order of time, at least one.</param>
/// <param name="Times">When: UTC, of days the date.</param>
/// <param name="IsIntraday">Whether points are closer than a day.</param>
/// <param name="Origin">What profit is counted from; null when unknown.</param>
internal sealed record Equity(string Sign, IReadOnlyList<decimal> Values, IReadOnlyList<DateTimeOffset> Times, bool IsIntraday, decimal? Origin)
{
    /// <summary>How far below the highest value so far each one is, in percent, 0 or negative.</summary>
    internal IReadOnlyList<decimal> Drawdowns()
    {
        var peak = 0m;
        return [.. Values.Select(value => (peak = Math.Max(peak, value)) > 0 ? (value - peak) / peak * 100 : 0)];
    }
}
