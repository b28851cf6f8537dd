using System.Globalization;
using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Halted means halted: nothing that an agent asks for creates or changes an order or a position. Cancels never come here.</summary>
internal sealed class TradingHalted : IRiskRule
{
    public bool BindsReducing => true;

    public Objection? Check(RiskCase risk) => risk is { Journal.State: { Mode: TradingMode.Halted } state }
        ? new(
            RiskCode.TradingHalted,
            state.Stops is [var stop, ..] ? $"Trading is halted. {Text(stop)}" : "Trading is halted.",
            "Only the operator can resume it: alpaca-mcp resume. Cancels still work.")
        : null;

    /// <summary>A stop in words.</summary>
    internal static string Text(Stop stop) =>
        string.Create(CultureInfo.InvariantCulture, $"Cause: {stop.Cause}, set by {stop.By} at {stop.Since.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC: {stop.Reason}");
}
