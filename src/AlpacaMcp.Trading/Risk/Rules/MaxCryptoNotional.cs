using AlpacaMcp.Api.Assets;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>What one crypto order may cost at its worst price: coins move more than shares, and never close.</summary>
internal sealed class MaxCryptoNotional : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        var limit = risk.MoneyLimit(risk.Policy.MaxCryptoNotionalUsd);
        var cost = risk.Size.Notional;
        if (risk.Order.AssetClass != AssetClass.Crypto || cost <= limit)
            return null;
        var room = risk.WorstPrice is > 0 and var price ? $" At {price.Text()} that is at most {Wording.Quantity(limit / price, risk.Order)}." : "";
        return new(
            RiskCode.CryptoNotional,
            $"The crypto order could cost {cost:F2} USD at its worst price; the limit is {limit:F2} USD per crypto order.",
            $"Lower qty or notional.{room} Only the operator can raise the limit.",
            risk.Order.Notional.HasValue ? "notional" : "qty",
            Math.Round(cost, 2, MidpointRounding.ToPositiveInfinity),
            limit);
    }
}
