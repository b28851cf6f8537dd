using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>One cause that holds trading back.</summary>
/// <param name="Cause">agent, operator, halt_file, journal, ambiguous, daily_loss, drawdown, rejections or orphan.</param>
/// <param name="State">halted or reducing.</param>
/// <param name="By">agent, operator, rule or file.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">When it was set.</param>
/// <param name="Until">When it ends by itself, if it does.</param>
/// <param name="LastDay">The New York day with which it ends by itself, if it does.</param>
internal sealed record StopView(string Cause, string State, string By, string Reason, DateTimeOffset Since, DateTimeOffset? Until, DateOnly? LastDay)
{
    internal static StopView Of(Stop stop) => new(stop.Cause, Word(stop.Mode), stop.By, stop.Reason, stop.Since, stop.Until, stop.Day);

    internal static string Word(TradingMode mode) => mode switch
    {
        TradingMode.Halted => "halted",
        TradingMode.Reducing => "reducing",
        _ => "active",
    };
}
