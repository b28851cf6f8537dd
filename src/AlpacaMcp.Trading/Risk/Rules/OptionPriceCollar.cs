using AlpacaMcp.Api.Orders;
using AlpacaMcp.Trading.Orders;
using AlpacaMcp.Trading.Validation;

namespace AlpacaMcp.Trading.Risk.Rules;

/// <summary>The collar of options: the larger of a percentage and a sum, on the net price of all legs, which is negative for a credit.</summary>
internal sealed class OptionPriceCollar : IRiskRule
{
    public bool BindsReducing => true;

    public Objection? Check(RiskCase risk)
    {
        if (risk is not { Order: OptionOrder { LimitPrice: not null } order, Options: { } options })
            return null;
        if (risk.IsReducing && !options.Market.IsFresh)
            return null;
        var isStop = order.Type == OrderType.StopLimit;
        if ((isStop ? order.Debit(order.StopPrice) : options.Market.Cost) is not { } basis)
            return risk.IsReducing ? null : NoReference(order);
        var bound = basis + Math.Max(Math.Abs(basis) * risk.Policy.OptionCollarPercent / 100, risk.Policy.OptionCollarUsd);
        return order.Debit(order.LimitPrice) <= bound ? null : Outside(risk, order, basis, bound);
    }

    private static Objection NoReference(OptionOrder order) => new(
        RiskCode.PriceCollar,
        $"There is neither a quote nor a last price for every contract of {order.Label} to hold limit_price against.",
        "Check the contracts with get_option_contract, or try again when the market quotes.",
        "limit_price");

    private static Objection Outside(RiskCase risk, OptionOrder order, decimal basis, decimal bound)
    {
        var reference = order.Type == OrderType.StopLimit ? "the order's own stop_price" : order.IsMultiLeg ? "the net price of the legs at the market" : order.IsBuy ? "the ask" : "the bid";
        var isFloor = !order.IsMultiLeg && !order.IsBuy;
        var limit = Math.Round(order.Debit(bound) ?? bound, 2, isFloor ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);
        return new(
            RiskCode.PriceCollar,
            $"limit_price {order.LimitPrice.Text()} is worse than {reference}, {order.Debit(basis).Text()}, by more than {risk.Policy.OptionCollarPercent.Text()} % and {risk.Policy.OptionCollarUsd:F2} USD{(order.IsMultiLeg ? " (positive is paid, negative is received)" : "")}.",
            $"Use a limit_price of {(isFloor ? "at least" : "at most")} {limit.Text()}, or check its sign and decimal point.",
            "limit_price",
            order.LimitPrice,
            limit);
    }
}
