namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Reducing orders are free of limits, but not in a loop.</summary>
internal sealed class ReducingLoop : IRiskRule
{
    public bool BindsReducing => true;

    public Objection? Check(RiskCase risk) =>
        !risk.IsReducing || risk.Journal.ReducingInLastMinute < risk.Policy.MaxReducingOrdersPerMinute
            ? null
            : new(
                RiskCode.ReducingLoop,
                $"{risk.Journal.ReducingInLastMinute} reducing orders were sent in the last minute; the limit is {risk.Policy.MaxReducingOrdersPerMinute}.",
                "Stop and look at get_orders: something is repeating itself. Try again in a minute.",
                Observed: risk.Journal.ReducingInLastMinute,
                Limit: risk.Policy.MaxReducingOrdersPerMinute);
}
