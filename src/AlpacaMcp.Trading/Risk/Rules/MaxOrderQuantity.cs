using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>Shares in one stock order: a typing error in qty is dear even where the price is low.</summary>
internal sealed class MaxOrderQuantity : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk) =>
        risk.Order.AssetClass != AssetClass.UsEquity || risk.Size.Qty <= risk.Policy.MaxOrderQuantity
            ? null
            : new(
                RiskCode.OrderQuantity,
                $"The order is for {risk.Size.Qty.Text()} shares; the limit is {risk.Policy.MaxOrderQuantity.Text()} shares per order.",
                $"Lower qty to at most {risk.Policy.MaxOrderQuantity.Text()}. Only the operator can raise the limit.",
                risk.Order.Notional.HasValue ? "notional" : "qty",
                risk.Size.Qty,
                risk.Policy.MaxOrderQuantity);
}
