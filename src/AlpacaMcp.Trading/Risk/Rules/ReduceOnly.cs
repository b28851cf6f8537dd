using System.Globalization;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>While trading is held to reducing, nothing is opened.</summary>
internal sealed class ReduceOnly : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk is { Journal.State: { Mode: TradingMode.Reducing } state }
        ? new(
            RiskCode.ReduceOnly,
            state.Stops is [var stop, ..] ? $"Only reducing orders pass. {TradingHalted.Text(stop)}" : "Only reducing orders pass.",
            $"Reducing orders and cancels work. {(state.Stops is [var cause] ? End(cause) : "The operator can resume: alpaca-mcp resume.")}")
        : null;

    private static string End(Stop stop) => stop switch
    {
        { Until: { } until } => string.Create(CultureInfo.InvariantCulture, $"It ends by itself at {until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."),
        { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"It ends by itself with the New York day {day:yyyy-MM-dd}."),
        _ => "Only the operator can resume: alpaca-mcp resume.",
    };
}
