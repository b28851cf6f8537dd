namespace AlpacaMcp.Trading.Halt;

/// <summary>What an agent may do now, and every cause that holds it back, the strictest first.</summary>
public sealed record TradingState(TradingMode Mode, IReadOnlyList<Stop> Stops)
{
    public static TradingState Active { get; } = new(TradingMode.Active, []);

    internal static TradingState Of(IEnumerable<Stop> holding)
    {
        IReadOnlyList<Stop> stops = [.. holding.OrderByDescending(stop => stop.Mode).ThenBy(stop => stop.Since)];
        return stops is [var strictest, ..] ? new(strictest.Mode, stops) : Active;
    }
}
