using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>One symbol's share of equity, with every open, in-flight and unknown order counted as filled at its worst price.</summary>
internal sealed class MaxPositionShare : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Snapshot.Equity is not (> 0 and var equity))
            return null; // AccountReadable objects.
        var limit = equity * risk.Policy.MaxPositionPercent / 100;
        var after = risk.ValueAfter ?? risk.LeastValueAfter; // What has no bound is OptionUndefinedRisk's; the rest keeps its limit beside it.
        if (after <= limit)
            return null;
        var room = limit - (after - risk.Remaining.Notional);
        var advice = room > 0 && risk.WorstPrice is > 0 and var price ? $"at most {Wording.Quantity(room / (price * risk.Multiplier), risk.Order)} fit now" : "nothing more fits now";
        var subject = risk.Underlying is null ? $"{risk.Order.Symbol} would be worth" : $"{risk.Order.Label}: its underlying's shares and options would put at risk";
        return new(
            RiskCode.PositionShare,
            $"{subject} {after:F2} USD with every open order filled, {Percent(after, equity)} % of equity {equity:F2}; the limit is {risk.Policy.MaxPositionPercent.Text()} % ({limit:F2} USD).",
            $"Lower qty or notional ({advice}), cancel open orders in {risk.Order.Label}, or reduce the position.",
            risk.Order.Notional.HasValue ? "notional" : "qty",
            Percent(after, equity),
            risk.Policy.MaxPositionPercent);
    }

    private static decimal Percent(decimal value, decimal equity) => Math.Round(value / equity * 100, 2, MidpointRounding.ToPositiveInfinity);
}
