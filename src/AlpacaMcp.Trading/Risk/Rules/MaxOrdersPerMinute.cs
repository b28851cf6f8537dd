namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Opening orders in a minute: more than that is no trading but a loop.</summary>
internal sealed class MaxOrdersPerMinute : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Journal.OpeningInLastMinute < risk.Policy.MaxOrdersPerMinute
        ? null
        : new(
            RiskCode.OrdersPerMinute,
            $"{risk.Journal.OpeningInLastMinute} opening orders were decided in the last minute; the limit is {risk.Policy.MaxOrdersPerMinute}.",
            "Wait a minute. Reducing orders and cancels still work.",
            Observed: risk.Journal.OpeningInLastMinute + 1,
            Limit: risk.Policy.MaxOrdersPerMinute);
}
