using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Mcp.Replies.Trading;

/// <summary>Trading is halted, and what became of the open orders.</summary>
/// <param name="Environment">simulator, paper or live.</param>
/// <param name="Account">The account number.</param>
/// <param name="State">halted.</param>
/// <param name="Reason">Why, as it was given.</param>
/// <param name="Note">How it goes on.</param>
/// <param name="Canceled">Orders whose cancel was accepted.</param>
/// <param name="Kept">Open orders that only reduce.</param>
/// <param name="NotCanceled">Orders that may still fill.</param>
internal sealed record HaltReply(
    string Environment, string Account, string State, string Reason, string Note, IReadOnlyList<Guid>? Canceled = null, IReadOnlyList<Guid>? Kept = null, IReadOnlyList<Guid>? NotCanceled = null)
{
    private const string OnlyTheOperator = "Nothing is placed, changed or closed until the operator resumes: alpaca-mcp resume --reason … Cancels and every read still work.";
    private const string Unswept = " Open orders could not be read, so none was canceled: call cancel_all_orders.";

    /// <param name="standing">Where.</param>
    /// <param name="reason">Why.</param>
    /// <param name="isSweepWanted">Whether open orders were to be canceled.</param>
    /// <param name="swept">What became of them; null when they could not be read.</param>
    internal static HaltReply Of(Standing standing, string reason, bool isSweepWanted, SweptOrders? swept) => new(
        standing.Environment, standing.Account, "halted", reason, isSweepWanted && swept is null ? OnlyTheOperator + Unswept : OnlyTheOperator, swept?.Canceled, swept?.Kept, swept?.Failed);
}
