using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>An account that has lost its limit since its peak opens nothing more.</summary>
internal sealed class MaxDrawdown : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Snapshot.Profit is not { DrawdownPercent: { } lost } profit || lost < risk.Policy.MaxDrawdownPercent)
            return null; // Without a signal ProfitReadable objects.
        return new(
            RiskCode.Drawdown,
            $"Equity of {profit.Equity:F2} USD is {lost:F2} % below its peak of {profit.Peak:F2}, transfers aside; from {risk.Policy.MaxDrawdownPercent.Text()} % on only reducing orders pass.",
            "Only the operator can resume: alpaca-mcp resume. Reducing orders and cancels still work.",
            Observed: Math.Round(lost, 2, MidpointRounding.ToZero),
            Limit: risk.Policy.MaxDrawdownPercent);
    }
}
