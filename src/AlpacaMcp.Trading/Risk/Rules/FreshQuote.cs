using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>An order whose own price does not bound its cost is priced from a fresh quote, or not sent.</summary>
internal sealed class FreshQuote : IRiskRule
{
    public bool BindsReducing => false;

    public Objection? Check(RiskCase risk)
    {
        if (risk.HasFreshQuote || FixesWorstPrice(risk) || MayQueue(risk))
            return null;
        var (age, most) = risk.Options is { Market: var net } ? (net.Age, net.MaxAge) : (risk.Snapshot.Price.QuoteAge, risk.Snapshot.Price.MaxQuoteAge);
        var seen = age is { } known
            ? $"the latest quote of {risk.Order.Label} is {((decimal)Math.Round(known.TotalSeconds, 1)).Text()} s old; at most {most.TotalSeconds} s are allowed"
            : $"there is no quote for {risk.Order.Label}";
        var mayLimit = risk.Order.IsBuy || risk.Options is not null;
        return new(
            RiskCode.NoFreshQuote,
            $"{(risk.Order.IsBuy ? "A" : "An opening")} {risk.Order.Type} {(risk.Order.Side.Value is { Length: > 0 } side ? $"{side} " : "")}order is priced from a fresh quote, and {seen}.",
            mayLimit ? $"Use a {OrderType.Limit} order with your own limit_price, or try again when the market quotes." : "Try again when the market quotes.",
            Observed: (decimal?)age?.TotalSeconds,
            Limit: (decimal)most.TotalSeconds);
    }

    // A closed market quotes nothing young: what may wait for it to open is valued and collared by the last price.
    private static bool MayQueue(RiskCase risk) =>
        risk is { Snapshot.Market.IsOpen: false, Order: StockOrder, Book.Price.Last: not null }
        && (risk.Order.Type == OrderType.Limit || (risk.Policy.AllowQueuedMarketOrders && risk.Order.Type == OrderType.Market));

    // The limit of an option order bounds what it pays and what it receives; a stop, what a purchase pays.
    private static bool FixesWorstPrice(RiskCase risk) => risk.Options is null ? PriceTerms.Of(risk.Order).FixesWorstPrice : risk.Order.Type != OrderType.Market;
}
