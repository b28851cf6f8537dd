namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Opening orders on a New York day.</summary>
internal sealed class MaxOrdersPerDay : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) => risk.Journal.OpeningToday < risk.Policy.MaxOrdersPerDay
        ? null
        : new(
            RiskCode.OrdersPerDay,
            $"{risk.Journal.OpeningToday} opening orders were decided on this New York day; the limit is {risk.Policy.MaxOrdersPerDay}.",
            "Wait for the next New York day, or ask the operator. Reducing orders and cancels still work.",
            Observed: risk.Journal.OpeningToday + 1,
            Limit: risk.Policy.MaxOrdersPerDay);
}
