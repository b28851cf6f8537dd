using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Histories.Driving;

namespace AlpacaMcp.Histories.Judging;

/// <summary>One promise, and where it could be seen to break. Each look returns what broke it, or null.</summary>
internal interface IInvariant
{
    string Name { get; }

    /// <summary>The first bytes of a request that creates or changes an order are with the socket.</summary>
    string? Begun(Operation? by) => null;

    /// <summary>All of it is; from here on it may arrive.</summary>
    string? Sent(Call call) => null;

    /// <summary>The broker has taken an order.</summary>
    string? Accepted(Call call, BookedOrder order) => null;

    /// <summary>A desk has answered.</summary>
    string? Answered(Operation operation) => null;

    /// <summary>A new process has taken a dead one's place.</summary>
    string? Recovered() => null;

    /// <summary>Everything that was on its way has arrived.</summary>
    string? AtEnd() => null;
}
