using AlpacaMcp.Trading.Watching;

namespace AlpacaMcp.Server.Mcp.Replies;

/// <summary>The order as it is after the wait, and how the wait went: watched by stream or polling.</summary>
internal sealed record WaitForOrderReply(
    string Environment, string Account, OrderView Order, bool TimedOut, decimal WaitedSeconds, string WatchedBy, IReadOnlyList<string>? Notes = null)
{
    internal static WaitForOrderReply Of(Standing standing, WaitedOrder waited) => new(
        standing.Environment,
        standing.Account,
        OrderView.Of(waited.Order),
        !waited.IsReached,
        Math.Round((decimal)waited.Waited.TotalSeconds, 1, MidpointRounding.ToEven),
        waited.Watch.IsStreaming ? "stream" : "polling",
        NotesOn(waited) is { Count: > 0 } notes ? notes : null);

    private static List<string> NotesOn(WaitedOrder waited)
    {
        List<string> notes = [];
        if (waited.Order.ReplacedBy is { } next)
            notes.Add($"Replaced by order {next}: wait for that one.");
        if (waited.Watch.Note is { } reason)
            notes.Add($"Watched by polling every few seconds: {reason}");
        if (!waited.IsConfirmed)
            notes.Add("Alpaca did not answer at the end: the order is shown as last heard of.");
        if (waited is { IsReached: false, IsConfirmed: true })
            notes.Add("Timed out and still open: wait again, replace or cancel it.");
        return notes;
    }
}
