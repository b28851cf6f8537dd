using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Driving;
using AlpacaMcp.Trading;
using AlpacaMcp.Trading.Risk;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I6: a minute after the last fault nothing is without an answer, and orders are no longer denied for what could not be known.</summary>
internal sealed class Converges(Weather weather, JournalRows rows) : IInvariant
{
    private static readonly string[] Blind =
        [RiskCode.UnknownOrder, RiskCode.AccountUnreadable, RiskCode.ClockSkew, RiskCode.ProfitUnreadable, Refusals.NotReconciledCode, "STATE_UNREADABLE"];

    public string Name => "I6";

    public string? Answered(Operation operation) =>
        weather.IsOver && operation.What == "trial" && operation.Answers.SelectMany(answer => answer.Outcome.Objections).FirstOrDefault(o => Blind.Contains(o.Code)) is { } denial
            ? $"{operation} although nothing has failed for a minute: {denial.Message}"
            : null;

    public string? AtEnd() => weather.IsOver && rows.Unanswered is { Count: > 0 } open ? $"{string.Join(", ", open)} did not settle" : null;
}
