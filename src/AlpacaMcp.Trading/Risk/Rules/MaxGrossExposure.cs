using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>All symbols together, with every open, in-flight and unknown order counted as filled at its worst price: the account's leverage.</summary>
internal sealed class MaxGrossExposure : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Snapshot.Equity is not (> 0 and var equity))
            return null; // AccountReadable objects.
        var after = GrossExposure.After(risk);
        var limit = equity * risk.Policy.MaxGrossExposurePercent / 100;
        return after.Usd > limit ? TooMuch(risk, after.Usd, limit, equity) : after.Unpriced.Count > 0 ? Unpriced(after) : null;
    }

    private static Objection TooMuch(RiskCase risk, decimal after, decimal limit, decimal equity)
    {
        var most = risk.Policy.MaxGrossExposurePercent;
        return new(
            RiskCode.GrossExposure,
            $"All positions and open orders together would be worth {after:F2} USD, {Percent(after, equity)} % of equity {equity:F2}; the limit is {most.Text()} % ({limit:F2} USD, a leverage of {most / 100:0.0##}).",
            "Lower qty or notional, cancel open orders, or reduce positions. Only the operator can raise the limit.",
            risk.Order.Notional.HasValue ? "notional" : "qty",
            Percent(after, equity),
            most);
    }

    private static Objection Unpriced(GrossExposure after) => new(
        RiskCode.GrossExposure,
        $"No price is known for what is held or ordered in {string.Join(", ", after.Unpriced)}, so the account's exposure cannot be judged.",
        "Cancel those orders, or try again when the market quotes. Reducing orders and cancels still work.");

    private static decimal Percent(decimal value, decimal equity) => Math.Round(value / equity * 100, 2, MidpointRounding.ToPositiveInfinity);
}
