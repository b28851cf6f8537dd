using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Driving;

namespace AlpacaMcp.Histories.Judging;

/// <summary>One promise, and where it could be seen to break. Each look returns what broke it, or null.</summary>
internal interface IInvariant
{
    string Name { get; }

    /// <summary>A request that creates or changes an order is about to leave: its body has been asked for.</summary>
    string? Begun(Call call) => null;

    /// <summary>The broker has taken an order.</summary>
    string? Accepted(Call call, BookedOrder order) => null;

    /// <summary>A desk has answered.</summary>
    string? Answered(Operation operation) => null;

    /// <summary>Between two steps of the history.</summary>
    string? AfterStep() => null;

    /// <summary>Everything that was on its way has arrived.</summary>
    string? AtEnd() => null;
}
