using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>No sale of what is not held, with every open sale counted as filled: neither as a new short nor by passing zero. Contracts have rules of their own.</summary>
internal sealed class ShortSelling : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.Policy.AllowShortSelling || risk.Order.IsBuy || risk.Order.AssetClass == AssetClass.UsOption)
            return null;
        var shorted = risk.Book.ShortPartOf(risk.Remaining.Qty);
        return shorted <= 0 ? null : new(
            RiskCode.ShortSelling,
            $"{risk.Order.Symbol}: {shorted.Text()} of the {risk.Remaining.Qty.Text()} to sell are not held (position {risk.Book.Position.Text()}, already on sale {risk.Book.Sells.Qty.Text()}), and short selling is off.",
            $"Sell at most {Wording.Quantity(risk.Remaining.Qty - shorted, risk.Order)}, or cancel open sales. Only the operator can allow short selling.",
            risk.Order.Notional.HasValue ? "notional" : "qty",
            shorted,
            0);
    }
}
