namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Orders open at once, foreign ones and those on their way included. An exit group is one.</summary>
internal sealed class MaxOpenOrders : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        var (open, most) = (UnseenIntents.CountOpen(risk.Snapshot, risk.Journal), risk.Policy.MaxOpenOrders);
        return open < most ? null : new(
            RiskCode.OpenOrders,
            $"{open} orders are open or on their way; the limit is {most}.",
            "Cancel orders that are no longer needed (cancel_order_by_id), or wait until some have filled.",
            Observed: open + 1,
            Limit: most);
    }
}
