namespace AlpacaMcp.Trading.Halt;

/// <summary>What an agent may do now, and every cause that holds it back, the strictest first.</summary>
public sealed record TradingState(TradingMode Mode, IReadOnlyList<Stop> Stops)
{
    public static TradingState Active { get; } = new(TradingMode.Active, []);

    internal static TradingState Of(IEnumerable<Stop> holding)
    {
        // One halt may stand twice: for the account, and for all of them.
        IReadOnlyList<Stop> stops = [.. holding.OrderByDescending(stop => stop.Mode).ThenBy(stop => stop.Since).DistinctBy(stop => (stop.Cause, stop.Mode, stop.By, stop.Reason))];
        return stops is [var strictest, ..] ? new(strictest.Mode, stops) : Active;
    }
}
