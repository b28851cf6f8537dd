namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>What a New York day's opening orders may cost together: reserved when decided, what has filled once they are over.</summary>
internal sealed class MaxDailyNotional : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        var (used, limit) = (risk.Journal.NotionalToday, risk.Policy.MaxOpeningNotionalPerDayUsd);
        var after = used + risk.AddsToDay;
        return after <= limit ? null : new(
            RiskCode.DailyNotional,
            $"The order adds {risk.AddsToDay:F2} USD to the {used:F2} USD of this New York day's opening orders; the limit is {limit:F2} USD a day.",
            $"Lower qty or notional ({Math.Max(0, limit - used):F2} USD are left), cancel open orders, or wait for the next New York day.",
            risk.Order.Notional.HasValue ? "notional" : "qty",
            Math.Round(after, 2, MidpointRounding.ToPositiveInfinity),
            limit);
    }
}
