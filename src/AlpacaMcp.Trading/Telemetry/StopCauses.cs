using AlpacaMcp.Trading.Halt;

namespace AlpacaMcp.Trading.Telemetry;

/// <summary>Every cause that can hold trading back.</summary>
internal static class StopCauses
{
    internal static IReadOnlyList<string> All { get; } =
    [
        StopCause.Agent, StopCause.Operator, StopCause.HaltFile, StopCause.Journal, StopCause.Ambiguous, StopCause.DailyLoss, StopCause.Drawdown, StopCause.Rejections, StopCause.Orphan,
    ];
}
