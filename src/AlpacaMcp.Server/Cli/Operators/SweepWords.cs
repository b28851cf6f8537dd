using AlpacaMcp.Trading;

namespace AlpacaMcp.Server.Cli.Operators;

/// <summary>What became of the open orders, for a person.</summary>
internal static class SweepWords
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(SweptOrders? swept)
    {
        if (swept is null)
            return ["Open orders could not be read: NONE WAS CANCELED. Try again, or cancel at the broker's own page."];
        return
        [
            $"Open orders canceled: {swept.Canceled.Count}.",
            .. swept.Kept.Count == 0 ? (string[])[] : [$"Left, because they only reduce: {string.Join(", ", swept.Kept)}."],
            .. swept.Failed.Count == 0 ? (string[])[] : [$"NOT CANCELED, may still fill: {string.Join(", ", swept.Failed)}."],
        ];
    }
}
