using AlpacaMcp.Histories.Broker;
using AlpacaMcp.Trading.Sending;

namespace AlpacaMcp.Histories.Judging;

/// <summary>I1: of one intent there is at most one order, it is sent by who decided it, and sent again only within the window.</summary>
internal sealed class AtMostOne(SettlementTimes times) : IInvariant
{
    // From the last check of the window to the body's first byte: the connection has to stand.
    private static readonly TimeSpan Connecting = TimeSpan.FromMilliseconds(100);

    public string Name => "I1";

    public string? Sent(Call call)
    {
        if (call.By is not { } by)
            return $"{call.Method} {call.Path} was sent on nobody's behalf";
        if (by.IsOver)
            return $"{call.Method} was sent after {by} was over";
        if (by.Sent.Find(earlier => IsOfOneOrder(earlier, call) && IdOf(earlier) != IdOf(call)) is { } other)
            return $"{by} sends one order as {IdOf(other)} and as {IdOf(call)}";
        var first = by.Sent.Find(earlier => IdOf(earlier) == IdOf(call));
        return first is null || call.BegunAt - first.BegunAt <= times.ResendWindow + Connecting ? null : $"{by} was sent again {call.BegunAt - first.BegunAt} after it was decided";
    }

    public string? Accepted(Call call, BookedOrder order)
    {
        // Closing everything may buy back a short and then sell what somebody else has bought meanwhile.
        var same = call.By?.Accepted.Count(other => other.Terms.Symbol == order.Terms.Symbol && other.Terms.IsBuy == order.Terms.IsBuy);
        return same > 1 ? $"{call.By} has {same} orders in {order.Terms.Symbol}" : null;
    }

    private static bool IsOfOneOrder(Call one, Call other)
    {
        var (first, second) = (Asked.Of(one.Body), Asked.Of(other.Body));
        return (one.Path, first.Symbol, first.IsBuy) == (other.Path, second.Symbol, second.IsBuy);
    }

    private static string IdOf(Call call) => Asked.Of(call.Body).ClientOrderId;
}
