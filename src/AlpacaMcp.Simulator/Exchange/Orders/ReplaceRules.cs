namespace AlpacaMcp.Simulator.Exchange.Orders;

/// <summary>When an order may not be replaced, before its new terms are looked at.</summary>
internal static class ReplaceRules
{
    public static Refusal? Objection(Order old, ReplaceRequest request)
    {
        if (old.IsSpreadLeg)
            return Refusal.Unprocessable(old.IsOpen ? "cannot replace individual legs of a mleg order" : $"leg order is already in {old.Status.Word()} state");
        if (old.Status == OrderStatus.Replaced)
            return Refusal.Unprocessable("order already replaced");
        if (!old.IsOpen)
            return Refusal.Unprocessable("unable to replace order, order is not open");
        if (!old.IsWorking && old.Status != OrderStatus.Held)
            return Refusal.Unprocessable($"cannot replace order in {old.Status.Word()} status");
        if (old.Terms.Notional is not null)
            return Refusal.Unprocessable("notional orders cannot be replaced");
        return Changes(old.Terms, request) ? CheckQty(old, request) : Refusal.Unprocessable("order parameters are not changed");
    }

    private static Refusal? CheckQty(Order old, ReplaceRequest request)
    {
        if (request.Qty is not { } qty)
            return null;
        if (!old.Instrument.IsCrypto && qty != old.Terms.Qty && (old.Terms.IsFractional || qty != decimal.Truncate(qty)))
            return Refusal.Invalid("qty must be integer");
        return qty > 0 && qty <= old.FilledQty ? Refusal.Unprocessable("qty must be > filled_qty") : null;
    }

    private static bool Changes(OrderTerms terms, ReplaceRequest request) =>
        Differs(request.Qty, terms.Qty) || Differs(request.LimitPrice, terms.LimitPrice) || Differs(request.StopPrice, terms.StopPrice)
        || Differs(request.Trail, terms.TrailPrice ?? terms.TrailPercent) || request.ClientOrderId is not null || request.Unreadable is not null
        || (request.TimeInForce is { } timeInForce && timeInForce != terms.TimeInForce.Word());

    private static bool Differs(decimal? wanted, decimal? existing) => wanted is not null && wanted != existing;
}
