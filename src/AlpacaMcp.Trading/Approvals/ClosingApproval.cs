using AlpacaMcp.Api.Positions;
using AlpacaMcp.Trading.Journal;
using AlpacaMcp.Trading.Risk;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Approvals;

/// <summary>To close everything opens nothing, but whoever has read news may have been told to: then a person is asked. One position at a time closes without.</summary>
internal sealed class ClosingApproval(PositionsClient positions, ApprovalGate gate, IApprovalJournal journal, RiskPolicy policy)
{
    internal async Task<Objection?> FindObjectionAsync(bool cancelOrders, CancellationToken cancellationToken)
    {
        if (!policy.TaintAfterNews || await positions.ListAsync(cancellationToken) is not { Count: > 0 } held)
            return null;
        ApprovalCase wish = new(InWords(held, cancelOrders), null, null) { OnlyCloses = true };
        try
        {
            return (await journal.DecideAsync(gate.AskFor(OrderHash.Of(wish.Order)), view => gate.Decide(wish, view), cancellationToken)).Objection;
        }
        catch (JournalUnavailableException e)
        {
            return Refusals.ApprovalUnreadable(e.Message);
        }
    }

    private static string InWords(IReadOnlyList<Position> held, bool cancelOrders)
    {
        var closes = held.OrderBy(p => p.Symbol, StringComparer.Ordinal).Select(p => $"{(p.Qty > 0 ? "sell" : "buy")} {Math.Abs(p.Qty).Text()} {Printable.Of(p.Symbol)}");
        return $"close every position by market orders: {string.Join(", ", closes)}{(cancelOrders ? "; cancel every open order first" : "")}";
    }
}
