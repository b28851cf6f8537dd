using AlpacaMcp.Server.Mcp.Errors;
using AlpacaMcp.Trading.Halt;
using AlpacaMcp.Trading.Reconciliation;

namespace AlpacaMcp.Server.Mcp.Replies.Trading;

/// <summary>The broker's orders beside the journal's.</summary>
/// <param name="Environment">simulator, paper or live.</param>
/// <param name="Account">The account number.</param>
/// <param name="State">active, reducing or halted, after the comparison.</param>
/// <param name="Settled">Orders whose fate was found out by this call.</param>
/// <param name="Unknown">Orders whose fate is still open; nothing opens while there are any.</param>
/// <param name="Orphans">Orders of this installation that no row of the journal knew: counted now, and only reducing orders pass until the operator resumes.</param>
/// <param name="Ambiguous">Orders that are there although they were held for never placed: trading is halted.</param>
/// <param name="ForeignCount">Open orders of others on the account; counted in every limit.</param>
/// <param name="Foreign">The first of those.</param>
internal sealed record ReconcileReply(
    string Environment,
    string Account,
    string State,
    int Settled,
    int Unknown,
    IReadOnlyList<FoundOrder> Orphans,
    IReadOnlyList<FoundOrder> Ambiguous,
    int ForeignCount,
    IReadOnlyList<FoundOrder> Foreign)
{
    private const int MostListed = 20;

    internal static ReconcileReply Of(Standing standing, TradingMode mode, Comparison found) => new(
        standing.Environment,
        standing.Account,
        StopView.Word(mode),
        found.Settled,
        found.Unknown,
        Plain(found.Orphans),
        Plain(found.Ambiguous),
        found.Foreign.Count,
        Plain(found.Foreign.Take(MostListed)));

    private static IReadOnlyList<FoundOrder> Plain(IEnumerable<FoundOrder> orders) => [.. orders.Select(order => order with
    {
        ClientOrderId = OutsideText.Token(order.ClientOrderId),
        Symbol = OutsideText.Word(order.Symbol),
        Status = OutsideText.Word(order.Status),
    })];
}
