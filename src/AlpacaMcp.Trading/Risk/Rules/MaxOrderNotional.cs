using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>What one order may cost at its worst price: the worse of quote and limit.</summary>
internal sealed class MaxOrderNotional : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        var limit = risk.MoneyLimit(risk.Policy.MaxOrderNotionalUsd);
        var cost = risk.Size.Notional;
        if (cost <= limit)
            return null;
        var room = risk.WorstPrice is > 0 and var price ? $" At {price.Text()} that is at most {Wording.Quantity(limit / (price * risk.Multiplier), risk.Order)}." : "";
        return new(
            RiskCode.OrderNotional,
            $"The order could cost {cost:F2} USD at its worst price{(risk.WorstPrice is { } worst ? $" {worst.Text()}" : "")}; the limit is {limit:F2} USD per order.",
            $"Lower qty or notional.{room} Only the operator can raise the limit.",
            risk.Order.Notional.HasValue ? "notional" : "qty",
            Math.Round(cost, 2, MidpointRounding.ToPositiveInfinity),
            limit);
    }
}
