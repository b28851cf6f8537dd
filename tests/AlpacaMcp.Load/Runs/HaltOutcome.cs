using AlpacaMcp.Load.Calls;

namespace AlpacaMcp.Load.Runs;

/// <summary>How a halt went.</summary>
/// <param name="Answer">What was answered.</param>
/// <param name="Took">From asking to the answer.</param>
/// <param name="Orders">Orders at the exchange once nothing was in flight.</param>
internal sealed record HaltOutcome(CallReply Answer, TimeSpan Took, int Orders);
