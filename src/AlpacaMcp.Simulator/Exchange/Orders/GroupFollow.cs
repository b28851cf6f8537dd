namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What the other members of a bracket, OCO or OTO do after one of them has changed.</summary>
internal static class GroupFollow
{
    public static void After(Order changed, OrderFlow flow, DateTimeOffset at)
    {
        if (changed.Group is not { } group || changed.Terms.IsMleg)
            return;
        var others = flow.Orders.OpenMembers(group).Where(order => order.Id != changed.Id).ToArray();
        if (changed.Status is OrderStatus.Canceled or OrderStatus.Expired or OrderStatus.Rejected)
            Array.ForEach(others, order => flow.Cancel(order, at));
        else if (!changed.IsExit)
            AfterEntry(changed, others, flow, at);
        else
            AfterExit(changed, others, flow, at);
    }

    /// <summary>The legs wake when the entry is filled whole: a take-profit works, a bracket's stop is watched while held.</summary>
    private static void AfterEntry(Order entry, Order[] legs, OrderFlow flow, DateTimeOffset at)
    {
        if (entry.Status != OrderStatus.Filled)
            return;
        foreach (var leg in legs)
        {
            if (leg.Terms.IsStop && entry.Terms.IsBracket)
                flow.Mark(leg with { Armed = true, UpdatedAt = at });
            else
                flow.Change(leg with { Armed = true, Status = OrderStatus.New }, OrderEventKind.New, at);
        }
    }

    /// <summary>One exit ends the other, or leaves it what remains.</summary>
    private static void AfterExit(Order exit, Order[] others, OrderFlow flow, DateTimeOffset at)
    {
        foreach (var other in others.Where(order => order.IsExit))
        {
            if (exit.Status == OrderStatus.Filled || exit.Triggered)
                flow.Cancel(other, at);
            else if (exit.Status == OrderStatus.PartiallyFilled)
                flow.Mark(other with { Terms = other.Terms with { Qty = other.FilledQty + exit.RemainingQty }, UpdatedAt = at });
        }
    }
}
