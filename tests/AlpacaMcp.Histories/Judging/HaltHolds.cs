using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Copies;
using AlpacaMcp.Histories.Driving;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I7: while a halt stands in the journal, committed, no request that creates or changes an order begins, and no such body goes on.</summary>
internal sealed class HaltHolds(JournalRows rows, JournalFolder folder) : IInvariant
{
    public string Name => "I7";

    public string? Begun(Operation? by) => by is { IsOperators: true } ? null : rows.IsHalted || folder.HasHaltFile ? $"{by} begins to send while trading is halted" : null;

    /// <summary>What a halt must never hold is a cancel.</summary>
    public string? Answered(Operation operation) =>
        operation is { What: "cancel" or "cancel_all", HasCanceled: false, IsInTrouble: false, Failure: not OperationCanceledException } ? $"{operation} was never sent" : null;

    public string? Sent(Call call) => call.By is not { IsOperators: true } && rows.IsHalted ? $"{call.By} was still sending when the halt was committed" : null;
}
