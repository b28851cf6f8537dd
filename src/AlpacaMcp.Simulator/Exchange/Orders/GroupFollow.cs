namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>What the other members of a bracket, OCO or OTO do after one of them has changed.</summary>
internal static class GroupFollow
{
    public static void After(Order changed, OrderFlow flow, DateTimeOffset at)
    {
        if (changed.Group is not { } group || changed.Terms.IsMleg)
            return;
        if (changed.Status is OrderStatus.Canceled or OrderStatus.Expired or OrderStatus.Rejected)
            EndOthers(changed, group, flow, at);
        else if (changed.Status == OrderStatus.Filled && changed.IsExit)
            EndOthers(changed, group, flow, at);
        else if (changed.Status == OrderStatus.Filled)
            WakeLegs(changed, group, flow, at);
        else if (changed.Status == OrderStatus.PartiallyFilled && changed.IsExit)
            ResizeOthers(changed, group, flow, at);
    }

    /// <summary>The exits take over the quantity of a replacement: an entry's whole, of an exit what is left.</summary>
    public static void AfterReplacement(Order added, OrderFlow flow, DateTimeOffset at)
    {
        if (added is { Group: { } group, Terms.IsMleg: false })
            ResizeOthers(added, group, flow, at);
    }

    private static Order[] Others(Order order, Guid group, OrderFlow flow) =>
        [.. flow.Orders.OpenMembers(group).Where(other => other.Id != order.Id)];

    /// <summary>Ending one may end others, so each is looked at anew.</summary>
    private static void EndOthers(Order ended, Guid group, OrderFlow flow, DateTimeOffset at)
    {
        foreach (var other in Others(ended, group, flow))
        {
            if (flow.Orders.Find(other.Id) is { IsOpen: true } open)
                flow.End(open, at);
        }
    }

    /// <summary>The entry is filled whole: its legs work, but the stop beside a take-profit stays held and is watched.</summary>
    private static void WakeLegs(Order entry, Guid group, OrderFlow flow, DateTimeOffset at)
    {
        foreach (var leg in Others(entry, group, flow))
        {
            if (leg.Status == OrderStatus.PendingCancel || (leg.Terms.IsStop && entry.Terms.IsBracket))
                flow.Mark(leg with { Armed = true, UpdatedAt = at });
            else
                flow.Change(leg with { Armed = true, Status = OrderStatus.New }, OrderEventKind.New, at);
        }
    }

    private static void ResizeOthers(Order changed, Guid group, OrderFlow flow, DateTimeOffset at)
    {
        foreach (var other in Others(changed, group, flow).Where(order => order.IsExit))
        {
            var qty = changed.IsExit ? other.FilledQty + changed.RemainingQty : changed.Terms.Qty;
            if (qty != other.Terms.Qty)
                flow.Mark(other with { Terms = other.Terms with { Qty = qty }, UpdatedAt = at });
        }
    }
}
