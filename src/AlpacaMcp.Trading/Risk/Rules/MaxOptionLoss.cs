namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>The most that one option order may add to what can be lost in its underlying.</summary>
internal sealed class MaxOptionLoss : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Options is not { } options || options.Uncovers)
            return null; // OptionUndefinedRisk objects to what uncovers.
        var limit = risk.MoneyLimit(risk.Policy.OptionMaxLossUsd);
        if (risk.WholeLoss is not { } loss)
            return Unbounded(risk, limit);
        return loss <= limit ? null : new(
            RiskCode.OptionMaxLoss,
            $"{risk.Order.Label}: this order could lose {loss:F2} USD at worst; the limit is {limit:F2} USD per order.",
            $"{Advice(risk, loss, limit)} Only the operator can raise the limit.",
            "qty",
            Math.Round(loss, 2, MidpointRounding.ToPositiveInfinity),
            limit);
    }

    private static string Advice(RiskCase risk, decimal loss, decimal limit)
    {
        var fits = Math.Floor(risk.Size.Qty * limit / loss);
        return fits >= 1 ? $"Lower qty to at most {fits:0}." : "Choose contracts that risk less: a narrower spread, or a bought option with a lower premium.";
    }

    private static Objection Unbounded(RiskCase risk, decimal limit) => new(
        RiskCode.OptionMaxLoss,
        $"{risk.Order.Label}: the underlying already has short contracts without cover, so what this order adds to the loss has no bound; the limit is {limit:F2} USD per order.",
        "Buy the uncovered short contracts back first, each by an order of its own.",
        "legs",
        Limit: limit);
}
