using AlpacaMcp.Api.Assets;
using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>One-sided: a buy may not be priced far above the ask, a sell not far below the bid. Passive prices and protective exits are free.</summary>
internal sealed class PriceCollar : IRiskRule
{
    public bool BindsReducing => true;

    public Objection? Check(RiskCase risk)
    {
        var order = risk.Order;
        if (order.LimitPrice is not { } limit || order.IsExitByClass || order.AssetClass == AssetClass.UsOption)
            return null; // Options have a collar of their own.
        var reference = Reference(risk);
        if (reference is not { } basis)
            return risk.IsReducing ? null : NoReference(order);
        var share = Percent(risk) / 100;
        var bound = order.IsBuy ? basis * (1 + share) : basis * (1 - share);
        return (order.IsBuy ? limit <= bound : limit >= bound) ? null : Outside(risk, limit, basis, bound);
    }

    private static decimal Percent(RiskCase risk) =>
        risk.Order.AssetClass == AssetClass.Crypto || risk.Snapshot.Market is { IsOpen: true } ? risk.Policy.CollarPercent : risk.Policy.CollarPercentOffHours;

    // A reducing order is held to the collar only when a fresh quote exists. A stop_limit is held against its own stop.
    private static decimal? Reference(RiskCase risk)
    {
        var price = risk.Snapshot.Price;
        if (risk.IsReducing && !price.IsFresh)
            return null;
        if (risk.Order.Type == OrderType.StopLimit)
            return risk.Order.StopPrice;
        if (price.IsFresh)
            return risk.Order.IsBuy ? price.Ask : price.Bid;
        return price.Last;
    }

    private static Objection NoReference(TradeOrder order) => new(
        RiskCode.PriceCollar,
        $"There is neither a quote nor a last price for {order.Symbol} to hold limit_price against.",
        "Check the symbol with get_asset, or try again when the market quotes.",
        "limit_price");

    private static Objection Outside(RiskCase risk, decimal limit, decimal basis, decimal bound)
    {
        var (side, reference) = risk.Order.IsBuy ? ("above", "ask") : ("below", "bid");
        if (risk.Order.Type == OrderType.StopLimit)
            reference = "order's own stop_price";
        else if (!risk.Snapshot.Price.IsFresh)
            reference = "last price";
        return new(
            RiskCode.PriceCollar,
            $"limit_price {limit.Text()} is more than {Percent(risk).Text()} % {side} the {reference} {basis.Text()}.",
            $"Use a limit_price of {(risk.Order.IsBuy ? "at most" : "at least")} {Rounded(bound, risk.Order).Text()}, or check for a misplaced decimal point.",
            "limit_price",
            limit,
            Rounded(bound, risk.Order));
    }

    private static decimal Rounded(decimal bound, TradeOrder order) =>
        Math.Round(bound, bound >= 1 ? 2 : 4, order.IsBuy ? MidpointRounding.ToNegativeInfinity : MidpointRounding.ToPositiveInfinity);
}
