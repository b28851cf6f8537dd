using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>A day that has lost its limit opens nothing more.</summary>
internal sealed class MaxDailyLoss : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Snapshot.Profit is not { DailyLossPercent: { } lost } profit || lost < risk.Policy.MaxDailyLossPercent)
            return null; // Without a signal ProfitReadable objects.
        return new(
            RiskCode.DailyLoss,
            $"Equity of {profit.Equity:F2} USD is {lost:F2} % below the day's base of {profit.DayBase:F2}, transfers aside; from {risk.Policy.MaxDailyLossPercent.Text()} % on only reducing orders pass.",
            "Wait for the next New York day, or ask the operator. Reducing orders and cancels still work.",
            Observed: Math.Round(lost, 2, MidpointRounding.ToZero),
            Limit: risk.Policy.MaxDailyLossPercent);
    }
}
