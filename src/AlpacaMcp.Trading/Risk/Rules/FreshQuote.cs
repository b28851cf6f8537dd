using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>An order whose own price does not bound its cost is priced from a fresh quote, or not sent.</summary>
internal sealed class FreshQuote : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        var price = risk.Snapshot.Price;
        if (PriceTerms.Of(risk.Order).FixesWorstPrice || price.IsFresh)
            return null;
        var seen = price.QuoteAge is { } age
            ? $"the latest quote of {risk.Order.Symbol} is {((decimal)Math.Round(age.TotalSeconds, 1)).Text()} s old; at most {price.MaxQuoteAge.TotalSeconds} s are allowed"
            : $"there is no quote for {risk.Order.Symbol}";
        return new(
            RiskCode.NoFreshQuote,
            $"{(risk.Order.IsBuy ? "A" : "An opening")} {risk.Order.Type} {risk.Order.Side} order is priced from a fresh quote, and {seen}.",
            risk.Order.IsBuy ? $"Use a {OrderType.Limit} order with your own limit_price, or try again when the market quotes." : "Try again when the market quotes.",
            Observed: (decimal?)price.QuoteAge?.TotalSeconds,
            Limit: (decimal)price.MaxQuoteAge.TotalSeconds);
    }
}
